import { expect, test } from 'vitest';
import { showBeyond } from '../../src/scenario/beyond-authority.ts';
import type { Choice } from '../../src/scenario/node-schema.ts';
import { loadShipped } from '../scenarios/play-astray.ts';

const promise = { dueSeconds: 60, text: { en: 'A van' }, beyond: true } as const;
const choice = (more: Partial<Choice>): Choice =>
  ({ id: 'van', acts: ['PROMISE'], promise, ...more }) as Choice;
const shownBy = (more: Partial<Choice>) => showBeyond(choice(more), ['impossible']).indicators;

test('a promise beyond the authority shows what the rubrics mark, beside what it names', () => {
  expect(shownBy({})).toEqual(['impossible']);
  expect(shownBy({ indicators: ['thanks'] })).toEqual(['thanks', 'impossible']);
});

test('where the author says what it counts as, nothing is added', () => {
  expect(shownBy({ indicators: ['impossible'] })).toEqual(['impossible']);
  expect(shownBy({ critical: ['bluff'] })).toBeUndefined();
  expect(shownBy({ promise: { ...promise, beyond: false } })).toBeUndefined();
});

test('a shipped promise that names nothing counts in every rubric of its scenario', () => {
  const { nodes } = loadShipped('honest-daughter').scenario;
  const shown = nodes['print']?.choices.find(({ id }) => id.startsWith('will-be-bound'));
  expect(shown?.indicators).toEqual(['resolve.impossible_promise', 'optimism.overpromises']);
});
