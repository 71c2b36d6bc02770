import type { SoundScene } from '../audio/plan-sounds.ts';
import { viewContact } from '../ui/contact-view.ts';
import type { CueSource } from './late-cues.ts';

/** What the sounds of an attempt depend on now: a later contact may be on another channel. */
export function soundSceneOf(controller: CueSource): SoundScene {
  const { attempt } = controller.state;
  return {
    isPhone: viewContact(attempt).channel === 'phone',
    voice: attempt.playable.persona.voice,
  };
}
