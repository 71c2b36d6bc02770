import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import type { Attempt } from '../../src/engine/attempt.ts';
import { LISTEN, type PlayableScenario } from '../../src/scenario/playable-scenario.ts';

/** What can be chosen now, listening included. */
export function optionsOf(attempt: Attempt): readonly string[] {
  const { choices, canListen } = offerChoices(attempt);
  return [...(canListen ? [LISTEN] : []), ...choices.map(({ id }) => id)];
}

/** Plays to the end, taking the option each draw points at; draws repeat when they run out. */
export function playByDraws(playable: PlayableScenario, draws: readonly number[]): Attempt {
  let { attempt } = beginAttempt(playable, { seed: 'seed' });
  for (let step = 0; !attempt.transcript.end; step += 1) {
    const options = optionsOf(attempt);
    const choice = options[(draws[step % draws.length] ?? 0) % options.length];
    if (choice === undefined) throw new Error('Nothing on offer');
    ({ attempt } = respond(attempt, choice));
  }
  return attempt;
}
