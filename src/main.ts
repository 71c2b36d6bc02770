import './app/early-file.ts';
import { startApp } from './app/start-app.tsx';

const root = document.querySelector<HTMLElement>('#app');
if (root !== null) startApp(root);
