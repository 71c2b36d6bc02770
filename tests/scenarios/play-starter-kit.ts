import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import type { RubricResult } from '../../src/assessment/scorecard.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import type { Choice } from '../../src/scenario/node-schema.ts';

export type Pick = (attempt: Attempt, offered: readonly Choice[], canListen: boolean) => string;

const MOST_TURNS = 60;

function loadStarterKit(): PlayableScenario {
  const { playables, diagnostics } = readLibrary('scenarios');
  const found = playables.get('starter-kit');
  if (!found) throw new Error(`starter-kit does not load: ${JSON.stringify(diagnostics)}`);
  return found;
}

export const starterKit = loadStarterKit();

/** Plays to the end, choosing by a rule. */
export function playBy(pick: Pick, seed = 'kitchen'): Attempt {
  let { attempt } = beginAttempt(starterKit, { seed });
  for (let turn = 0; !attempt.transcript.end; turn += 1) {
    if (turn > MOST_TURNS) throw new Error(`No end after ${MOST_TURNS} turns at ${attempt.nodeId}`);
    const { choices, canListen } = offerChoices(attempt);
    attempt = respond(attempt, pick(attempt, choices, canListen)).attempt;
  }
  return attempt;
}

export const takeReference: Pick = (attempt, offered, canListen) => {
  if (canListen) return 'listen';
  const reference = offered.find((choice) => choice.reference);
  if (!reference) throw new Error(`No reference on offer at ${attempt.nodeId}`);
  return reference.id;
};

/** Plays the reference throughout, except that each stray is taken where it is first on offer. */
export function stray(...strays: readonly string[]): Attempt {
  const left = [...strays];
  const attempt = playBy((at, offered, canListen) => {
    const next = left[0];
    if (next === undefined || !offered.some(({ id }) => id === next)) {
      return takeReference(at, offered, canListen);
    }
    left.shift();
    return next;
  });
  if (left.length > 0) throw new Error(`Never on offer: ${left.join(', ')}`);
  return attempt;
}

export const scoresOf = (attempt: Attempt): readonly RubricResult[] =>
  scoreAttempt(starterKit, attempt.transcript).rubrics;

export const endOf = (attempt: Attempt): string | undefined => attempt.transcript.end?.endingId;

export const lengthOf = (choice: Choice): number => choice.text.en?.length ?? 0;

/** What is compared with each other when something is said: the choices of each decision. */
export const listDecisions = (): readonly (readonly Choice[])[] =>
  Object.values(starterKit.scenario.nodes).flatMap((node) =>
    [node.early ?? [], node.choices].filter((choices) => choices.length > 1),
  );
