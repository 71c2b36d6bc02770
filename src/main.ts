import { openPage } from './app/open-page.ts';

const root = document.querySelector<HTMLElement>('#app');
if (root !== null) openPage(root);
