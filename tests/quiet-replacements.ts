/**
 * In a browser a replaced address sets off no event; in the pages of these tests it does, and the
 * screen would be loaded once more, at any time later.
 */
if (typeof window !== 'undefined') {
  const replaced = new Set<string>();
  const { history } = window;
  const replaceState = history.replaceState.bind(history);
  history.replaceState = (data, unused, url) => {
    const before = location.href;
    replaceState(data, unused, url);
    if (location.href !== before) replaced.add(location.href);
  };
  window.addEventListener('hashchange', (event) => {
    if (replaced.delete(event.newURL)) event.stopImmediatePropagation();
  });
}

export {};
