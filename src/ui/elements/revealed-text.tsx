import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Longer texts appear at once: nobody wants to wait for them. */
export const LONGEST_REVEAL = 600;
export const LONGEST_SECONDS = 6;
const STEP_MS = 50;
/** What of the text is still to come; the style sheet makes it transparent. */
const UNREVEALED = 'unrevealed';

interface RevealedTextProps {
  readonly text: string;
  /** Characters per second; 0 shows the text at once. */
  readonly speed: number;
}

/**
 * Text that appears bit by bit for the eye; all of it is there from the start for the rest. Only
 * its colour changes, so that nothing is laid out anew; a browser that cannot do that shows it all.
 */
export function RevealedText({ text, speed }: RevealedTextProps): JSX.Element {
  const box = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const words = box.current?.firstChild;
    if (!words || speed === 0 || text.length > LONGEST_REVEAL || !globalThis.CSS?.highlights)
      return;
    const pace = Math.max(speed, text.length / LONGEST_SECONDS) / 1000;
    const startMs = performance.now();
    const rest = new Range();
    rest.selectNodeContents(words);
    CSS.highlights.set(UNREVEALED, new Highlight(rest));
    const end = (): void => {
      clearInterval(timer);
      CSS.highlights.delete(UNREVEALED);
    };
    const timer = setInterval(() => {
      const count = Math.ceil((performance.now() - startMs) * pace);
      if (count < text.length) rest.setStart(words, count);
      else end();
    }, STEP_MS);
    return end;
  }, [text, speed]);
  return <span ref={box}>{text}</span>;
}
