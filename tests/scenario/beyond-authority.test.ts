import { describe, expect, test } from 'vitest';
import { showBeyond } from '../../src/scenario/beyond-authority.ts';
import type { Choice } from '../../src/scenario/node-schema.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import type { Rubric } from '../../src/scenario/rubric-schema.ts';
import { LAMP, LIBRARY } from '../engine/lamp-scenario.ts';
import { loadShipped } from '../scenarios/play-astray.ts';
import { type Loose, PATH, only } from './diagnose-lamp.ts';

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

describe('a promise beyond the authority', () => {
  const PLACE = 'nodes.middle.choices[1].promise.beyond';

  /** What is found of one in the lamp, by whether its rubric marks an indicator for it. */
  function diagnose(more: object, rubrics = withoutMarks()) {
    const lamp: Loose = structuredClone(LAMP);
    Object.assign(lamp.nodes.middle.choices[1], { promise }, more);
    const file = { path: PATH, text: JSON.stringify(lamp, null, 2) };
    return parseScenario(file, { ...LIBRARY, rubrics }).diagnostics;
  }

  function withoutMarks(): ReadonlyMap<string, Rubric> {
    const heard = structuredClone(LIBRARY.rubrics.get('heard')) as Rubric;
    for (const { indicators } of heard.dimensions) {
      for (const indicator of indicators) delete indicator.beyond;
    }
    return new Map([['heard', heard]]);
  }

  test('that nothing makes count is found, with both places where it can be said', () => {
    const found = only(diagnose({}));
    expect(found).toMatchObject({ code: 'beyond-counts-nothing', path: PLACE, severity: 'error' });
    expect(found.message).toContain('"forget"');
    expect(found.hint).toContain('Add "indicators" or "critical"');
    expect(found.hint).toContain('"beyond": true to a negative indicator of a rubric');
  });

  test('counts by a name that speaks against it, and not by praise alone', () => {
    expect(diagnose({ indicators: ['resolve.impossible_promise'] })).toEqual([]);
    expect(diagnose({ critical: ['crit.bluff'] })).toEqual([]);
    expect(diagnose({ indicators: ['hear.sums_up', 'hear.reask'] })).toEqual([]);
    expect(only(diagnose({ indicators: ['hear.sums_up'] })).code).toBe('beyond-counts-nothing');
  });

  test('counts where a rubric marks what it shows, and within the authority nothing need count', () => {
    expect(diagnose({}, LIBRARY.rubrics)).toEqual([]);
    expect(diagnose({ promise: { ...promise, beyond: false } })).toEqual([]);
  });

  test('is not found beside a rubric that is missing: that one could mark it', () => {
    const codes = diagnose({}, new Map()).map(({ code }) => code);
    expect(codes).toContain('unknown-rubric');
    expect(codes).not.toContain('beyond-counts-nothing');
  });
});
