import { useEffect, useRef, useState } from 'preact/hooks';
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

/** Stage, sound and captions; their code is loaded once the first choice can be made. */
export function useAccompaniment(
  controller: AttemptController,
  { settings, isPaused, hasCanvas }: Surroundings,
): AccompaniedScreen {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const [state, setState] = useState<Accompanied>({ hasStage: false, sound: undefined });
  const running = useRef<Accompaniment | undefined>(undefined);
  const wish = { parent: hasCanvas ? element : null, settings, isPaused };
  const latestWish = useRef(wish);
  latestWish.current = wish;
  const isIdle = useIdle();
  useEffect(() => {
    if (!isIdle) return;
    let isOver = false;
    import('./accompany-attempt.ts').then(
      ({ Accompaniment }) => {
        if (isOver) return;
        running.current = new Accompaniment(controller, latestWish.current, setState);
      },
      () => undefined, // Without it everything is still on screen.
    );
    return () => {
      isOver = true;
      running.current?.end();
      running.current = undefined;
    };
  }, [controller, isIdle]);
  useEffect(() => running.current?.update(latestWish.current), [element, settings, isPaused]);
  return { ...state, stageRef: setElement };
}
