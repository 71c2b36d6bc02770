import type { Attempt } from '../engine/attempt.ts';
import { beginAttempt } from '../engine/begin-attempt.ts';
import { offerChoices } from '../engine/offer-choices.ts';
import { respond } from '../engine/respond.ts';
import { drawIndex } from '../engine/seeded-random.ts';
import type { Transcript } from '../engine/transcript.ts';
import { LISTEN, type PlayableScenario } from '../scenario/playable-scenario.ts';

/** Longest run; one that still goes on is scored as if it ended there. */
const MOST_TURNS = 500;

/** Ids of all there is to choose now, listening first. */
export function optionIds(attempt: Attempt): readonly string[] {
  const { choices, canListen } = offerChoices(attempt);
  const ids = choices.map(({ id }) => id);
  return canListen ? [LISTEN, ...ids] : ids;
}

/** Plays one attempt to its end, each option as likely as any other; the seed decides everything. */
export function playAtRandom(playable: PlayableScenario, seed: string): Transcript {
  let { attempt } = beginAttempt(playable, { seed });
  for (let turn = 0; turn < MOST_TURNS && !attempt.transcript.end; turn += 1) {
    const ids = optionIds(attempt);
    const id = ids[drawIndex(seed, `random player|${String(turn)}`, ids.length)];
    if (id === undefined) throw new Error(`Nothing to choose at "${attempt.nodeId}"`);
    attempt = respond(attempt, id).attempt;
  }
  return attempt.transcript;
}
