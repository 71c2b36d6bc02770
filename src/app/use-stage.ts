import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../progress/settings.ts';
import type { Stage } from '../stage/mount-stage.ts';
import type { AttemptController } from './attempt-controller.ts';
import { catchUpCues } from './catch-up-cues.ts';
import { useIdle } from './use-idle.ts';
import { useMedia } from './use-media.ts';

export interface StageWish {
  readonly settings: Settings;
  readonly isPaused: boolean;
  /** False when the address asks to play without the canvas. */
  readonly isWanted: boolean;
}

export interface StageSlot {
  readonly stageRef: (element: HTMLDivElement | null) => void;
  /** True once the canvas draws. */
  readonly hasStage: boolean;
}

/** The stage of a running attempt, mounted once the first choice can be made. */
export function useStage(controller: AttemptController, wish: StageWish): StageSlot {
  const [parent, setParent] = useState<HTMLDivElement | null>(null);
  const [stage, setStage] = useState<Stage | undefined>(undefined);
  const theme = useTheme(wish.settings);
  const isStill = useStillness(wish.settings) || wish.isPaused;
  const isReady = useIdle() && wish.isWanted;
  // Read when the stage is there, which may be later than this drawing.
  const look = useRef({ theme, isStill });
  look.current = { theme, isStill };

  useEffect(() => {
    if (parent === null || !isReady) return;
    return keepStage(controller, { parent, look, onMounted: setStage });
  }, [controller, parent, isReady]);
  useEffect(() => stage?.setTheme(theme), [stage, theme]);
  useEffect(() => stage?.setReducedMotion(isStill), [stage, isStill]);
  return { stageRef: setParent, hasStage: stage !== undefined };
}

interface StagePlace {
  readonly parent: HTMLElement;
  readonly look: { readonly current: { theme: 'light' | 'dark'; isStill: boolean } };
  readonly onMounted: (stage: Stage | undefined) => void;
}

/** Mounts the stage and feeds it; the returned function takes it away at any moment. */
function keepStage(controller: AttemptController, place: StagePlace): () => void {
  let isOver = false;
  let takeAway = (): void => undefined;
  mountFor(controller, place)
    .then((stage) => {
      if (isOver) return stage.destroy();
      const endPerforming = controller.addPerformer((cues) => stage.perform(cues));
      takeAway = () => {
        endPerforming();
        stage.destroy();
        place.onMounted(undefined);
      };
      place.onMounted(stage);
    })
    .catch(() => {
      // No canvas here: the still picture stays, and everything else works without.
    });
  return () => {
    isOver = true;
    takeAway();
  };
}

async function mountFor(controller: AttemptController, place: StagePlace): Promise<Stage> {
  const { mountStage } = await import('../stage/mount-stage.ts');
  const { attempt } = controller.state;
  const { theme, isStill } = place.look.current;
  const stage = await mountStage({
    parent: place.parent,
    theme,
    reducedMotion: isStill,
    opening: controller.openingCues ?? catchUpCues(attempt),
  });
  const now = controller.state.attempt;
  if (now !== attempt) stage.perform(catchUpCues(now));
  return stage;
}

function useTheme({ theme }: Settings): 'light' | 'dark' {
  const isDarkDevice = useMedia('(prefers-color-scheme: dark)');
  if (theme !== 'system') return theme;
  return isDarkDevice ? 'dark' : 'light';
}

function useStillness({ motion }: Settings): boolean {
  const isStillDevice = useMedia('(prefers-reduced-motion: reduce)');
  return motion === 'reduced' || isStillDevice;
}
