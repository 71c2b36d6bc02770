import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../progress/settings.ts';
import type { Accompanied, Accompaniment } from './accompany-attempt.ts';
import type { AttemptController } from './attempt-controller.ts';
import { useIdle } from './use-idle.ts';

export interface Surroundings {
  readonly settings: Settings;
  readonly isPaused: boolean;
  /** False when the address asks to play without the canvas. */
  readonly hasCanvas: boolean;
}

export interface AccompaniedScreen extends Accompanied {
  readonly stageRef: (element: HTMLDivElement | null) => void;
}

/** Stage, sound and captions; their code is loaded once the attempt runs and the page is at rest. */
export function useAccompaniment(
  controller: AttemptController | undefined,
  { settings, isPaused, hasCanvas }: Surroundings,
): AccompaniedScreen {
  const [state, setState] = useState<Accompanied>({ hasStage: false, sound: undefined });
  const running = useRef<Accompaniment | undefined>(undefined);
  const parent = useRef<HTMLDivElement | null>(null);
  const latestWish = useRef({ settings, isPaused });
  latestWish.current = { settings, isPaused };
  const wishNow = () => ({ parent: hasCanvas ? parent.current : null, ...latestWish.current });
  const isIdle = useIdle();
  useEffect(() => {
    if (!isIdle || controller === undefined) return;
    let isOver = false;
    import('./accompany-attempt.ts').then(
      ({ Accompaniment }) => {
        if (isOver) return;
        running.current = new Accompaniment(controller, wishNow(), setState);
      },
      () => undefined, // Without it everything is still on screen.
    );
    return () => {
      isOver = true;
      running.current?.end();
      running.current = undefined;
    };
  }, [controller, isIdle]);
  useEffect(() => running.current?.update(wishNow()), [settings, isPaused]);
  const stageRef = useCallback((element: HTMLDivElement | null) => {
    // No state: drawing the screen once more before its first picture would cost half of that.
    parent.current = element;
    running.current?.update(wishNow());
  }, []);
  return { ...state, stageRef };
}
