import type { Attempt } from '../engine/attempt.ts';
import type { Cue } from '../engine/cue.ts';
import { enterNow, isWriterHere } from './catch-up-cues.ts';

/** What shows how the customer of the case feels. */
const FEELINGS: readonly Cue['kind'][] = ['mood', 'grasp', 'tension'];

/**
 * The cues of a move as they are to be performed where somebody is or was on screen who is no
 * customer: the engine knows of customers alone.
 */
export function castCues(cues: readonly Cue[], before: Attempt, after: Attempt): readonly Cue[] {
  const isWriter = isWriterHere(after);
  const wasWriter = isWriterHere(before);
  const shown = isWriter ? cues.filter(({ kind }) => !FEELINGS.includes(kind)) : cues;
  return isWriter === wasWriter ? shown : [...enterNow(after), ...shown];
}
