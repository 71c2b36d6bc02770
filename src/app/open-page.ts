import '../ui/styles/app.css';
import { askEarly } from './early-file.ts';
import { showFirstScreen } from './first-screen.ts';
import { parseRoute } from './route.ts';

/**
 * Opens the product in an element of the page: first what can be shown at once, then the program. If
 * that does not come, the page says so in the words of its template `not-loaded`.
 */
export function openPage(root: HTMLElement): void {
  const { hash } = location;
  const route = parseRoute(hash);
  askEarly(route);
  const first = showFirstScreen(root, route);
  import('./start-app.tsx').then(
    ({ startApp }) => {
      if (location.hash === hash) return startApp(root, first);
      // Another link was followed meanwhile: what was pressed before it counts no more.
      first?.handOver();
      startApp(root);
    },
    () => showNotLoaded(root),
  );
}

function showNotLoaded(root: HTMLElement): void {
  const template = document.querySelector<HTMLTemplateElement>('#not-loaded');
  if (template) root.replaceChildren(template.content.cloneNode(true));
}
