import { useEffect, useState } from 'preact/hooks';

const LATEST_MS = 2000;
const WITHOUT_IDLE_CALLBACK_MS = 200;

/** False until what is on screen can be used; decoration is loaded after that. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
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
