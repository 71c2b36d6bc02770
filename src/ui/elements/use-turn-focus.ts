import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * After each turn focus goes to the question, unless it was somewhere that still exists, and the
 * customer's line is brought back into view. The pressed button is gone by then.
 */
export function useTurnFocus(
  turnKey: string,
  screen: RefObject<HTMLElement | null>,
  question: RefObject<HTMLElement | null>,
): void {
  const isFirst = useRef(true);
  useEffect(() => {
    const { activeElement } = document;
    const hasLostFocus = activeElement === document.body || activeElement === screen.current;
    if (isFirst.current || hasLostFocus) question.current?.focus({ preventScroll: true });
    if (!isFirst.current && window.scrollY > 0) window.scrollTo(0, 0);
    isFirst.current = false;
  }, [turnKey]);
}
