/** A page nobody sees paints nothing; what waits for it goes on then. */
const LATEST_MS = 250;

let waiting: (() => void)[] = [];
let latest: ReturnType<typeof setTimeout> | undefined;

/** Acts once when what the page shows now has been painted, in a task of its own. */
export function afterPaint(act: () => void): void {
  waiting.push(act);
  // Asking for a frame costs more than anything else here, so all who wait share one.
  if (waiting.length > 1) return;
  latest = setTimeout(release, LATEST_MS);
  requestAnimationFrame(() => setTimeout(release));
}

function release(): void {
  clearTimeout(latest);
  const due = waiting;
  waiting = [];
  // A press that came meanwhile is answered between them.
  for (const act of due) setTimeout(act);
}
