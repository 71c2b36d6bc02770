const TAB_NAME = 'composure.tab';

/** The storage when this page may use it; merely looking at it throws where it is forbidden. */
export function findStorage(kind: 'localStorage' | 'sessionStorage'): Storage | undefined {
  try {
    return window[kind];
  } catch {
    return undefined;
  }
}

/**
 * A name for this tab that a reload keeps. It lies in the session storage only between two pages,
 * so that a duplicated tab, which gets a copy of that storage, gets a name of its own.
 */
export function claimTabName(storage: Storage | undefined, freshName: string): string {
  const taken = attempt(() => storage?.getItem(TAB_NAME)) ?? freshName;
  attempt(() => storage?.removeItem(TAB_NAME));
  window.addEventListener('pagehide', () => attempt(() => storage?.setItem(TAB_NAME, taken)));
  window.addEventListener('pageshow', () => attempt(() => storage?.removeItem(TAB_NAME)));
  return taken;
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
