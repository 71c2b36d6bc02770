/** A page nobody sees paints nothing; what waits for it goes on then. */
const LATEST_MS = 250;

let waiting: (() => void)[] = [];
let latest: ReturnType<typeof setTimeout> | undefined;

/** Acts once, in a task of its own soon after what the page shows now has been painted. */
export function afterPaint(act: () => void): void {
  waiting.push(act);
  // Asking for a frame costs more than anything else here, so all who wait share one.
  if (waiting.length > 1) return;
  latest = setTimeout(release, LATEST_MS);
  requestAnimationFrame(() => setTimeout(release));
}

function release(): void {
  clearTimeout(latest);
  const acts = waiting;
  waiting = [];
  // Each in a task of its own, so that a press is answered between them and none stops the others.
  for (const act of acts) setTimeout(act);
}
