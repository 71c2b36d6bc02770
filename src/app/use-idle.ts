import { useEffect, useState } from 'preact/hooks';

const LATEST_MS = 2000;
const WITHOUT_IDLE_CALLBACK_MS = 200;

/** False until a screen is shown and can be used; what is not needed for that is loaded then. */
export function useIdle(isShown = true): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => (isShown ? whenIdle(() => setIdle(true)) : undefined), [isShown]);
  return isIdle;
}

function whenIdle(act: () => void): () => void {
  // Safari has no idle callback.
  if (typeof requestIdleCallback !== 'function') {
    const timer = window.setTimeout(act, WITHOUT_IDLE_CALLBACK_MS);
    return () => window.clearTimeout(timer);
  }
  let idle = 0;
  // Two frames: the first paints the screen.
  const frame = requestAnimationFrame(() => {
    idle = requestIdleCallback(act, { timeout: LATEST_MS });
  });
  return () => {
    cancelAnimationFrame(frame);
    if (idle !== 0) cancelIdleCallback(idle);
  };
}
