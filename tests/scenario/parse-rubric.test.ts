import { describe, expect, test } from 'vitest';
import { parseRubric } from '../../src/scenario/parse-scenario.ts';
import heard from '../../scenarios/rubrics/heard.json';
import ten from '../../scenarios/rubrics/ten.json';
import wetco from '../../scenarios/rubrics/wetco.json';
import { type Loose, only } from './diagnose-lamp.ts';

const PATH = 'scenarios/rubrics/heard.json';

const parse = (rubric: unknown) =>
  parseRubric({ path: PATH, text: JSON.stringify(rubric, null, 2) });

function diagnose(change: (rubric: Loose) => void) {
  const copy: Loose = structuredClone(heard);
  change(copy);
  return parse(copy).diagnostics;
}

const HEAR = 'dimensions[0].indicators';

/** Appends an indicator to the first dimension; its place is the last one. */
const addIndicator = (part: object) => (rubric: Loose) =>
  rubric.dimensions[0].indicators.push({
    id: 'hear.new',
    polarity: 'negative',
    definition: { en: 'New.' },
    ...part,
  });
const LAST = `${HEAR}[${heard.dimensions[0]?.indicators.length ?? 0}]`;

test.each([
  ['heard', heard],
  ['wetco', wetco],
  ['ten', ten],
])('%s has no finding', (_id, rubric) => {
  const { value, diagnostics } = parse(rubric);
  expect(diagnostics).toEqual([]);
  expect(value).toEqual(rubric);
});

test('the ten rules weigh as much as their source says, 100 in all', () => {
  const weights = ten.dimensions.map(({ weight }) => weight);
  expect(weights).toEqual([15, 10, 5, 15, 5, 15, 10, 10, 10, 5]);
  expect(weights.reduce((sum, weight) => sum + weight)).toBe(100);
});

test('each of the ten rules has behaviours for and against, named after it', () => {
  for (const { id, indicators } of ten.dimensions) {
    expect(new Set(indicators.map(({ polarity }) => polarity)).size, id).toBe(2);
    expect(
      indicators.filter((one) => !one.id.startsWith(`${id}.`)),
      id,
    ).toEqual([]);
  }
});

describe('every form of evidence', () => {
  test.each([
    { act: 'REASK' },
    { act: 'REASK', where: 'fact.known' },
    { act: 'DISCLOSE', unless: 'permission' },
    { missed: 'hear.sums_up' },
    { metric: 'spend.overLimit', gte: 0.5 },
  ])('%j is one for an indicator and for a critical error', (evidence) => {
    expect(diagnose(addIndicator({ evidence }))).toEqual([]);
    const error = { id: 'crit.new', class: 'customer', definition: { en: 'New.' }, evidence };
    expect(diagnose((rubric) => rubric.critical.push(error))).toEqual([]);
  });

  test('a level is for indicators only', () => {
    const evidence = { metric: 'story.heardAtFirstAct', map: [[0, 0]] };
    expect(diagnose(addIndicator({ evidence, polarity: 'positive' }))).toEqual([]);
    const found = only(diagnose((rubric) => (rubric.critical[0].evidence = evidence)));
    expect([found.code, found.path]).toEqual(['misplaced-evidence', 'critical[0].evidence']);
  });
});

describe('misspelt evidence', () => {
  test.each([
    [{ act: 'REASKK' }, 'unknown-word', 'evidence.act', 'Did you mean "REASK"?'],
    [{ act: 'REASK', wher: 'fact.known' }, 'unknown-key', 'evidence.wher', 'Did you mean "where"?'],
    [
      { act: 'REASK', where: 'fact.knwon' },
      'unknown-word',
      'evidence.where',
      'Did you mean "fact.known"?',
    ],
    [
      { act: 'DISCLOSE', unless: 'permision' },
      'unknown-word',
      'evidence.unless',
      'Did you mean "permission"?',
    ],
    [
      { missed: 'hear.sumsup' },
      'unknown-indicator',
      'evidence.missed',
      'Did you mean "hear.sums_up"?',
    ],
    [
      { metric: 'spend.overlimit', gte: 1 },
      'unknown-word',
      'evidence.metric',
      'Did you mean "spend.overLimit"?',
    ],
    [{ metric: 'spend.overLimit' }, 'missing-field', 'evidence.gte', 'Add it; it is a number.'],
    [{ metric: 'spend.overLimit', gte: 0 }, 'out-of-range', 'evidence.gte', ''],
  ])('%j', (...[evidence, code, within, hint]) => {
    const found = only(diagnose(addIndicator({ evidence })));
    expect([found.code, found.path]).toEqual([code, `${LAST}.${within}`]);
    expect(found.hint).toBe(hint);
  });
});

describe('evidence that can mean nothing', () => {
  test('two conditions on one act', () => {
    const evidence = { act: 'REASK', where: 'fact.known', unless: 'permission' };
    const found = only(diagnose(addIndicator({ evidence })));
    expect([found.code, found.path]).toEqual(['two-conditions', `${LAST}.evidence.unless`]);
  });

  test.each([
    ['negative', 'hear.interrupt'],
    ['a metric', 'hear.whole_story'],
  ])('missing an indicator that is %s', (_why, missed) => {
    const found = only(diagnose(addIndicator({ evidence: { missed } })));
    expect(found.code).toBe('unknown-indicator');
    expect(found.message).toContain(`"${missed}"`);
    expect(found.hint).toContain('positive indicator');
  });

  test.each([
    ['positive', { missed: 'hear.sums_up' }],
    ['positive', { metric: 'spend.overLimit', gte: 1 }],
    ['negative', { metric: 'story.heardAtFirstAct', map: [[0, 0]] }],
  ])('%s polarity with %j', (polarity, evidence) => {
    const found = only(diagnose(addIndicator({ polarity, evidence })));
    expect([found.code, found.path]).toEqual(['misplaced-evidence', `${LAST}.evidence`]);
    expect(found.hint).toContain(polarity === 'positive' ? '"negative"' : '"positive"');
  });

  test('a promise beyond the authority that would speak for the trainee', () => {
    expect(diagnose(addIndicator({ beyond: true }))).toEqual([]);
    const found = only(diagnose(addIndicator({ beyond: true, polarity: 'positive' })));
    expect([found.code, found.path]).toEqual(['misplaced-evidence', `${LAST}.beyond`]);
    expect(`${found.message} ${found.hint}`).toMatch(/"hear.new" is positive.*"negative"/s);
  });

  test('a map that does not rise', () => {
    const evidence = {
      metric: 'story.heardAtFirstAct',
      map: [
        [0, 0],
        [1, 3],
        [0.8, 2],
      ],
    };
    const found = only(diagnose(addIndicator({ polarity: 'positive', evidence })));
    expect([found.code, found.path]).toEqual(['map-not-rising', `${LAST}.evidence.map`]);
  });
});

describe('names within a rubric', () => {
  test.each([
    [
      'unknown-dimension',
      (rubric: Loose) => (rubric.pass.floors.here = 40),
      'pass.floors.here',
      'Did you mean "hear"?',
    ],
    [
      'unknown-dimension',
      (rubric: Loose) => (rubric.profiles.monetary.resolv = 30),
      'profiles.monetary.resolv',
      'Did you mean "resolve"?',
    ],
    [
      'duplicate-id',
      (rubric: Loose) => (rubric.dimensions[1].id = 'hear'),
      'dimensions[1].id',
      'Give each its own id',
    ],
    [
      'duplicate-id',
      (rubric: Loose) => (rubric.dimensions[1].indicators[0].id = 'hear.reask'),
      'dimensions[1].indicators[0].id',
      'Give each its own id',
    ],
    [
      'duplicate-id',
      (rubric: Loose) => (rubric.critical[1].id = 'crit.insult'),
      'critical[1].id',
      'Give each its own id',
    ],
    [
      'levels-out-of-order',
      (rubric: Loose) => (rubric.dimensions[0].levels[3].level = 2),
      'dimensions[0].levels[3].level',
      'in order, from 0 to 4',
    ],
  ])('%s', (...[code, change, path, hint]) => {
    const found = diagnose(change).find((one) => one.path === path);
    expect(found?.code).toBe(code);
    expect(found?.hint).toContain(hint);
    expect(found?.line).toBeGreaterThan(1);
  });
});
