import { expect, test } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { respond } from '../../src/engine/respond.ts';
import { LISTEN } from '../../src/scenario/playable-scenario.ts';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import { DESK_LAMP, deskLamp } from '../engine/furnished-lamp.ts';
import { LIBRARY } from '../engine/lamp-scenario.ts';

/** Levels shown at the moment the desk is for, each against what it is measured by. */
function shown(moves: readonly string[], playable = deskLamp) {
  const { attempt } = beginAttempt(playable, { seed: 'guess' });
  const { transcript } = [LISTEN, LISTEN, 'say-back', ...moves].reduce(
    (before, move) => respond(before, move).attempt,
    attempt,
  );
  const [rubric] = scoreAttempt(playable, transcript).rubrics;
  return rubric?.opportunities.find(({ id }) => id === 'h2');
}

test('what is known counts for what it is worth, and looking it up costs nothing', () => {
  expect(shown(['middle.open.cables', 'tell-cable'])).toMatchObject({ value: 3 / 4 });
});

test('a guess at the same words counts for little', () => {
  expect(shown(['tell-cable.guess'])).toMatchObject({ value: 1 / 4 });
});

test('a guess at the best answer is measured by the best answer, and is not the best itself', () => {
  const best = structuredClone(DESK_LAMP);
  for (const choice of best.nodes['middle']?.choices ?? []) {
    choice.reference = choice.id === 'tell-cable';
    choice.evidence = { h2: choice.id === 'tell-cable' ? 4 : 0 };
  }
  const playable = preparePlayable(best, LIBRARY);
  expect(shown(['tell-cable.guess'], playable)).toMatchObject({ value: 1 / 4 });
  expect(shown(['middle.open.cables', 'tell-cable'], playable)).toMatchObject({ value: 1 });
  const guess = playable.scenario.nodes['middle']?.choices.find(({ guessOf }) => guessOf);
  expect(guess?.reference).toBe(false);
});
