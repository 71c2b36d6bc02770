import { readLibrary } from '../../src/cli/read-library.ts';
import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import { LISTEN, type PlayableScenario } from '../../src/scenario/playable-scenario.ts';

const MOST_TURNS = 60;

/** One of the scenarios that ship. */
export function loadShipped(slug: string): PlayableScenario {
  const { playables, diagnostics } = readLibrary('scenarios');
  const found = playables.get(slug);
  if (!found) throw new Error(`${slug} does not load: ${JSON.stringify(diagnostics)}`);
  return found;
}

/** Plays the reference throughout, except that each stray is taken where it is first on offer. */
export function playAstray(
  playable: PlayableScenario,
  { seed, strays }: { readonly seed: string; readonly strays: readonly string[] },
): Attempt {
  const left = [...strays];
  let { attempt } = beginAttempt(playable, { seed });
  for (let turn = 0; !attempt.transcript.end; turn += 1) {
    if (turn > MOST_TURNS) throw new Error(`No end after ${MOST_TURNS} turns at ${attempt.nodeId}`);
    const { choices, canListen } = offerChoices(attempt);
    const next = choices.find(({ id }) => id === left[0]);
    if (next) left.shift();
    const references = choices.filter(({ reference }) => reference);
    const best = canListen ? LISTEN : (references.find(({ desk }) => desk) ?? references[0])?.id;
    attempt = respond(attempt, next?.id ?? best ?? `nothing at ${attempt.nodeId}`).attempt;
  }
  if (left.length > 0) throw new Error(`Never on offer: ${left.join(', ')}`);
  return attempt;
}
