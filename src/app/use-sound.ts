import { useEffect, useRef, useState } from 'preact/hooks';
import type { SoundBoard } from '../audio/mount-audio.ts';
import type { SoundScene } from '../audio/plan-sounds.ts';
import type { Settings } from '../progress/settings.ts';
import type { AttemptController } from './attempt-controller.ts';
import { useIdle } from './use-idle.ts';

/** Sound for a running attempt; its code is loaded only once the trainee has turned sound on. */
export function useSound(
  controller: AttemptController,
  { settings, isPaused }: { readonly settings: Settings; readonly isPaused: boolean },
): void {
  const [board, setBoard] = useState<SoundBoard | undefined>(undefined);
  const isReady = useIdle() && settings.sound;
  const { volume } = settings;
  const wasOnFromStart = useRef(settings.sound).current;
  useEffect(() => {
    if (!isReady) return;
    return keepBoard(controller, { volume, wasOnFromStart, onMounted: setBoard });
    // The volume is set below; a new one must not build a new board.
  }, [controller, isReady]);
  useEffect(() => board?.setVolume(volume), [board, volume]);
  useEffect(() => board?.setEnabled(!isPaused), [board, isPaused]);
}

/** What the sounds of an attempt depend on. */
export function soundSceneOf(controller: AttemptController): SoundScene {
  const { scenario, persona } = controller.state.attempt.playable;
  return { isPhone: scenario.channel === 'phone', voice: persona.voice };
}

interface BoardPlace {
  readonly volume: number;
  /** False when sound was turned on in the middle: then nothing that has passed is played. */
  readonly wasOnFromStart: boolean;
  readonly onMounted: (board: SoundBoard | undefined) => void;
}

function keepBoard(controller: AttemptController, place: BoardPlace): () => void {
  let isOver = false;
  let takeAway = (): void => undefined;
  import('../audio/mount-audio.ts')
    .then(({ mountAudio }) => {
      if (isOver) return;
      const isLineOpen = controller.state.attempt.transcript.end === undefined;
      const board = mountAudio({
        scene: soundSceneOf(controller),
        volume: place.volume,
        isLineOpen,
      });
      if (place.wasOnFromStart) board.perform(controller.openingCues ?? []);
      const endPerforming = controller.addPerformer((cues) => board.perform(cues));
      takeAway = () => {
        endPerforming();
        board.destroy();
        place.onMounted(undefined);
      };
      place.onMounted(board);
    })
    .catch(() => {
      // Without sound everything is still on screen.
    });
  return () => {
    isOver = true;
    takeAway();
  };
}
