import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { say } from '../words.ts';

let isFirstScreen = true;

/**
 * Names the page after the screen, and gives its heading the focus, so that a screen reader begins
 * there. The first screen leaves focus where the browser put it.
 */
export function useScreen(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = say('brand.title', { screen: title });
  }, [title]);
  useEffect(() => {
    if (!isFirstScreen) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    isFirstScreen = false;
  }, []);
  return heading;
}
