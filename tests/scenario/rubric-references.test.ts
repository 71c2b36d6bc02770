import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { LAMP, LIBRARY } from '../engine/lamp-scenario.ts';
import { type Loose, PATH, diagnose, only } from './diagnose-lamp.ts';

describe('a rubric of another major version', () => {
  test.each([
    [2, 'Put the newer rubric into the library'],
    [0, 'Adapt the levels and indicators to the newer rubric, then write "version": 1.'],
  ])('%i is told with what to do', (version, advice) => {
    const found = only(diagnose((s) => (s.rubrics[0].version = version)));
    expect([found.code, found.path]).toEqual(['other-rubric-version', 'rubrics[0].version']);
    expect(found.message).toMatch(
      new RegExp(`for version ${version} of rubric "heard"; the library has 1\\.\\d+\\.\\d+\\.`),
    );
    expect(found.hint).toContain(advice);
  });

  test('is found whether or not a profile is named', () => {
    const codes = diagnose((s) => {
      s.rubrics[0] = { ref: 'heard', version: 3, profile: 'monetry' };
    }).map(({ code }) => code);
    expect(codes).toEqual(['other-rubric-version', 'unknown-profile']);
  });
});

describe('what the rubrics watch for', () => {
  const ask = (asks: unknown) => (s: Loose) =>
    Object.assign(s.nodes.open.choices[1], { acts: ['REASK'], asks });
  const limit = { amount: 20, unit: { en: 'euros' } };

  test('an act that counts where a fact is known says which fact it asks for', () => {
    expect(diagnose(ask(['flicker']))).toEqual([]);
    for (const asks of [undefined, []]) {
      const found = only(diagnose(ask(asks)));
      expect([found.code, found.path]).toEqual(['missing-asks', 'nodes.open.choices[1].acts']);
      expect(found.message).toContain('"wall" does REASK');
      expect(found.hint).toContain('rubric "heard"');
    }
  });

  test('a choice asks for facts of the briefing', () => {
    const found = only(diagnose(ask(['order', 'flickr'])));
    expect([found.code, found.path]).toEqual(['unknown-fact', 'nodes.open.choices[1].asks[1]']);
    expect(found.hint).toBe('Did you mean "flicker"?');
  });

  test('spending needs a limit in the briefing', () => {
    const found = only(diagnose((s) => delete s.briefing.spendLimit));
    expect([found.code, found.path]).toEqual(['no-spend-limit', 'nodes.later.choices[0].spend']);
    expect(found.message).toContain('"keep" spends 5');
  });

  test.each([
    [
      'out-of-range',
      (s: Loose) => (s.briefing.spendLimit = { ...limit, amount: -1 }),
      'briefing.spendLimit.amount',
    ],
    [
      'missing-text',
      (s: Loose) => (s.briefing.spendLimit = { ...limit, unit: { sr: 'evra' } }),
      'briefing.spendLimit.unit',
    ],
    [
      'unknown-word',
      (s: Loose) => s.nodes.open.choices[0].effects.push({ permit: 'DISCLOSES' }),
      'nodes.open.choices[0].effects[2].permit',
    ],
    [
      'unknown-word',
      (s: Loose) => s.nodes.open.choices[0].effects.push({ forbid: 'DISCLOS' }),
      'nodes.open.choices[0].effects[2].forbid',
    ],
  ])('%s', (code, change, path) => {
    const found = only(diagnose(change));
    expect([found.code, found.path]).toEqual([code, path]);
  });

  test('only an indicator that gives levels stands behind "auto"', () => {
    const rubric = structuredClone(LIBRARY.rubrics.get('heard'));
    rubric?.dimensions[0]?.indicators.push({
      id: 'hear.spends',
      polarity: 'negative',
      definition: { en: 'Spends.' },
      evidence: { metric: 'spend.overLimit', gte: 1 },
    });
    const copy: Loose = structuredClone(LAMP);
    copy.opportunities[0].auto = 'hear.spends';
    const library = { ...LIBRARY, rubrics: new Map([['heard', rubric as Loose]]) };
    const { diagnostics } = parseScenario({ path: PATH, text: JSON.stringify(copy) }, library);
    const found = only(diagnostics);
    expect([found.code, found.path]).toEqual(['unknown-metric-indicator', 'opportunities[0].auto']);
  });
});
