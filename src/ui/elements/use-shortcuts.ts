import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { findShortcut, type ShortcutState } from '../shortcut.ts';
import type { PlayProps } from '../play-view.ts';

/**
 * Keys that choose, listen, open the desk and pause. They work while focus is within the screen, so that speech
 * input elsewhere cannot set them off.
 */
export function useShortcuts(
  screen: RefObject<HTMLElement | null>,
  state: ShortcutState,
  props: PlayProps & { readonly onDesk: () => void },
): void {
  const latest = useRef({ state, props });
  latest.current = { state, props };
  useEffect(() => {
    const element = screen.current;
    const listen = (event: KeyboardEvent) => {
      const { state: now, props: calls } = latest.current;
      if (calls.isPaused || isWriting(event)) return;
      const shortcut = findShortcut(event, now);
      if (!shortcut) return;
      event.preventDefault();
      if (shortcut.kind === 'choose') calls.onChoose(shortcut.choiceId);
      else if (shortcut.kind === 'listen') calls.onListen();
      else if (shortcut.kind === 'desk') calls.onDesk();
      else calls.onPause();
    };
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, []);
}

function isWriting({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
