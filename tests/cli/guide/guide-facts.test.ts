import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../src/cli/read-library.ts';
import { baseDeltas } from '../../../src/persona/appraisal-table.ts';
import { ANGER_BANDS } from '../../../src/persona/bands.ts';
import {
  type CustomerContext,
  countActs,
  initialContext,
} from '../../../src/persona/customer-context.ts';
import { hasSnapped } from '../../../src/persona/customer-guards.ts';
import { applyGates } from '../../../src/persona/gates.ts';
import { FINALS } from '../../../src/scenario/vocabulary.ts';
import type { Act } from '../../../src/scenario/vocabulary.ts';
import { sayOwn } from '../../../src/ui/own-files-words.ts';
import { PERSONAS } from '../../persona/perform-acts.ts';

const guide = readFileSync('scenarios/README.md', 'utf8').replace(/\s+/g, ' ');
const persona = { ...PERSONAS.angry, story: { segments: 100 } };

type Claim = [sentence: string, act: Act, situation: Situation, part: number];

interface Situation {
  /** Percent of the story heard. */
  readonly heard?: number;
  readonly anger?: number;
  readonly done?: Readonly<Partial<Record<Act, number>>>;
  /** What was promised and its time has passed; something else is open or not. */
  readonly overdue?: readonly string[];
  readonly promised?: CustomerContext['promised'];
}

function contextOf(situation: Situation): CustomerContext {
  const { heard = 100, anger = 50, done = {}, overdue = [], promised = [] } = situation;
  const context = initialContext(persona);
  const gauges = { ...context.gauges, anger };
  return { ...context, gauges, heardSegments: heard, counts: countActs(done), overdue, promised };
}

/** One promise was broken, another is open. */
const LATE: Situation = {
  done: { BREAK_PROMISE: 1 },
  overdue: ['parcel'],
  promised: [{ about: 'call', dueMs: 1000 }],
};

/** What an act does to trust, as a part of what it does at its best moment. */
function partOf(act: Act, situation: Situation): number {
  const base = baseDeltas(persona, act);
  return applyGates(contextOf(situation), { act }, base).deltas.trust / base.trust;
}

describe('what the guide says of the customer is so', () => {
  test.each<Claim>([
    ['Until 60 % is told, it has two fifths', 'EMPATHISE_COG', { heard: 59 }, 0.4],
    ['Until 60 % is told, it has two fifths', 'EMPATHISE_AFF', { heard: 60 }, 1],
    ['Empathy for somebody very angry counts more', 'EMPATHISE_COG', { anger: 60 }, 1.3],
    ['do not only name a feeling', 'EMPATHISE_AFF', { anger: 60 }, 1],
    ['From the third time on it is', 'EMPATHISE_AFF', { done: { EMPATHISE_AFF: 2 } }, 0.3],
    ['From the third time on it is', 'EMPATHISE_AFF', { done: { EMPATHISE_AFF: 1 } }, 1],
    ['The second has two fifths of the effect', 'APOLOGISE', { done: { APOLOGISE: 1 } }, 0.4],
    ['From the third it does harm', 'APOLOGISE', { done: { APOLOGISE: 2 } }, -0.3],
    ['Until 80 % is told it has two fifths', 'OFFER_FIX', { heard: 79 }, 0.4],
    ['Until 80 % is told it has two fifths', 'OFFER_OPTIONS', { heard: 80 }, 1],
    ['What would have helped now harms', 'EXPLAIN_CAUSE', {}, -0.6],
    ['or take it on first, then explain', 'EXPLAIN_CAUSE', { done: { OWN: 1 } }, 1],
    ['after its time** has two fifths', 'KEEP_PROMISE', { ...LATE, promised: [] }, 0.4],
    ['One that is still in time has all of it', 'KEEP_PROMISE', LATE, 1],
  ])('%s: %s', (...[sentence, act, situation, part]) => {
    expect(guide.includes(sentence)).toBe(true);
    expect(partOf(act, situation)).toBeCloseTo(part, 10);
  });

  test('a fix too early adds four points of anger', () => {
    expect(guide).toContain('four points of anger on top');
    const base = baseDeltas(persona, 'OFFER_FIX');
    const { deltas } = applyGates(contextOf({ heard: 79 }), { act: 'OFFER_FIX' }, base);
    expect(deltas.anger).toBeCloseTo(0.4 * base.anger + 4, 10);
  });

  test('two acts that made it worse let the customer hang up ten points earlier', () => {
    expect(guide).toContain('ten points earlier after two acts in a row');
    const { snap } = persona.thresholds;
    const snapsAt = (anger: number, worseningInRow: number): boolean =>
      hasSnapped({ context: { ...contextOf({ anger }), worseningInRow } });
    expect([snapsAt(snap - 10, 2), snapsAt(snap - 11, 2)]).toEqual([true, false]);
    expect([snapsAt(snap, 1), snapsAt(snap - 1, 1)]).toEqual([true, false]);
  });

  test('a mood is left below the value where it began', () => {
    for (const [from, below] of Object.values(ANGER_BANDS)) expect(below).toBeLessThan(from);
  });

  test('every way to end is told', () => {
    expect(FINALS.filter((final) => !guide.includes(`| \`${final}\``))).toEqual([]);
  });
});

test('what the guide says of passing is what the main rubric asks', () => {
  const rubric = readLibrary('scenarios').library.rubrics.get('heard');
  expect(guide).toContain('takes 8 % of its dimension away, a major one 25 %');
  expect(rubric?.scoring.negative).toEqual({ minor: 0.08, major: 0.25 });
  expect(guide).toContain('To pass takes 70, 50 in "Hear" and in "Resolve"');
  expect(rubric?.pass).toEqual({
    overall: 70,
    floors: { hear: 50, resolve: 50 },
    critical: 'fail',
  });
});

test('what the guide says of the browser is written there', () => {
  expect(guide).toContain(`press "${sayOwn('open')}" below it`);
});
