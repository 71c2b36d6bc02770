/** A page nobody sees paints nothing; what waits for it goes on then. */
const LATEST_MS = 250;

/**
 * Acts once, in a task of its own, when what the page shows now has been painted; at once when the
 * page goes.
 */
export function afterPaint(act: () => void): void {
  let isDue = true;
  const end = (): void => {
    clearTimeout(latest);
    removeEventListener('pagehide', end);
    if (isDue) act();
    isDue = false;
  };
  requestAnimationFrame(() => setTimeout(end));
  const latest = setTimeout(end, LATEST_MS);
  addEventListener('pagehide', end);
}
