import { useEffect, useState } from 'preact/hooks';
import type { CaptionStep } from '../audio/plan-captions.ts';
import type { CaptionedSound } from '../audio/sound-name.ts';
import type { Cue } from '../engine/cue.ts';
import type { AttemptController } from './attempt-controller.ts';
import { useIdle } from './use-idle.ts';
import { soundSceneOf } from './use-sound.ts';

export interface CaptionWish {
  readonly isWanted: boolean;
  /** With sound off nobody hears a voice, and its words are on screen anyway. */
  readonly hasSound: boolean;
}

/** What is heard now, or would be with sound on: a ring tells something to everybody. */
export function useCaptions(
  controller: AttemptController,
  { isWanted, hasSound }: CaptionWish,
): CaptionedSound | undefined {
  const [sound, setSound] = useState<CaptionedSound | undefined>(undefined);
  const isReady = useIdle() && isWanted;
  useEffect(() => {
    if (!isReady) return;
    const show = (step: CaptionStep): void =>
      setSound(step.sound === 'voice' && !hasSound ? undefined : step.sound);
    return keepCaptions(controller, show);
  }, [controller, isReady, hasSound]);
  return isWanted ? sound : undefined;
}

function keepCaptions(
  controller: AttemptController,
  show: (step: CaptionStep) => void,
): () => void {
  let timers: readonly number[] = [];
  let isOver = false;
  let endPerforming = (): void => undefined;
  const stop = (): void => timers.forEach((timer) => window.clearTimeout(timer));
  void loadPlanner(controller).then((plan) => {
    if (isOver || plan === undefined) return;
    const perform = (cues: readonly Cue[]): void => {
      stop();
      show({ atMs: 0, sound: undefined });
      timers = plan(cues).map((step) => window.setTimeout(() => show(step), step.atMs));
    };
    endPerforming = controller.addPerformer(perform);
    if (controller.openingCues !== undefined) perform(controller.openingCues);
  });
  return () => {
    isOver = true;
    endPerforming();
    stop();
    show({ atMs: 0, sound: undefined });
  };
}

type Planner = (cues: readonly Cue[]) => readonly CaptionStep[];

async function loadPlanner(controller: AttemptController): Promise<Planner | undefined> {
  try {
    const [{ planCaptions }, { planSounds }] = await Promise.all([
      import('../audio/plan-captions.ts'),
      import('../audio/plan-sounds.ts'),
    ]);
    const scene = soundSceneOf(controller);
    return (cues) => planCaptions(planSounds(cues, scene).sounds);
  } catch {
    return undefined;
  }
}
