import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Longer texts appear at once: nobody wants to wait for them. */
const LONGEST_REVEAL = 600;
const LONGEST_SECONDS = 6;

interface RevealedTextProps {
  readonly text: string;
  /** Characters per second; 0 shows the text at once. */
  readonly speed: number;
}

/** Text that appears letter by letter for the eye; all of it is there from the start for the rest. */
export function RevealedText({ text, speed }: RevealedTextProps): JSX.Element {
  const isInstant = speed === 0 || text.length > LONGEST_REVEAL;
  const [shown, setShown] = useState(isInstant ? text.length : 0);
  useEffect(() => {
    if (isInstant) return undefined;
    const pace = Math.max(speed, text.length / LONGEST_SECONDS) / 1000;
    const startMs = performance.now();
    let frame = 0;
    const step = (nowMs: number) => {
      const count = Math.ceil(Math.max(0, nowMs - startMs) * pace);
      setShown(count);
      if (count < text.length) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [text, speed]);
  const cut = isInstant ? text.length : shown;
  return (
    <>
      {text.slice(0, cut)}
      {cut < text.length && <span class="unrevealed">{text.slice(cut)}</span>}
    </>
  );
}
