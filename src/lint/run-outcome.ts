import type { Standing } from '../assessment/bound-score.ts';
import type { Ending } from '../scenario/scenario-schema.ts';

/** The ending of a run; undefined while it goes on. */
export function endingOf({ attempt }: Standing): Ending | undefined {
  const { playable, transcript } = attempt;
  return playable.scenario.endings.find(({ id }) => id === transcript.end?.endingId);
}
