import type { Attempt } from '../engine/attempt.ts';
import { choiceOfTurn } from '../engine/choice-of-turn.ts';
import type { Cue } from '../engine/cue.ts';
import { enterNow, isWriterHere } from './catch-up-cues.ts';

/** What shows how the customer of the case feels. */
const FEELINGS: readonly Cue['kind'][] = ['mood', 'grasp', 'tension'];

/** What shows that something was said. */
const SAYING: readonly Cue['kind'][] = ['send'];

/** Whether the last move was done and not said: nobody hears it. */
function isDeed({ playable, transcript }: Attempt): boolean {
  const turn = transcript.turns.at(-1);
  return turn !== undefined && choiceOfTurn(playable, turn)?.done === true;
}

/**
 * The cues of a move as they are to be performed where somebody is or was on screen who is no
 * customer, or where something was done without words: the engine knows of customers alone.
 */
export function castCues(cues: readonly Cue[], before: Attempt, after: Attempt): readonly Cue[] {
  const isWriter = isWriterHere(after);
  const wasWriter = isWriterHere(before);
  const unseen = [...(isWriter ? FEELINGS : []), ...(isDeed(after) ? SAYING : [])];
  const shown = cues.filter(({ kind }) => !unseen.includes(kind));
  return isWriter === wasWriter ? shown : [...enterNow(after), ...shown];
}
