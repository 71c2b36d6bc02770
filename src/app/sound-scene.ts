import type { SoundScene } from '../audio/plan-sounds.ts';
import type { CueSource } from './late-cues.ts';

/** What the sounds of an attempt depend on. */
export function soundSceneOf(controller: CueSource): SoundScene {
  const { scenario, persona } = controller.state.attempt.playable;
  return { isPhone: scenario.channel === 'phone', voice: persona.voice };
}
