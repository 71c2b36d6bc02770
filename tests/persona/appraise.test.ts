import { describe, expect, test } from 'vitest';
import { appraiseAct } from '../../src/persona/appraise.ts';
import {
  type CustomerContext,
  countActs,
  initialContext,
} from '../../src/persona/customer-context.ts';
import type { Act } from '../../src/scenario/vocabulary.ts';
import { PERSONAS } from './perform-acts.ts';

const average = PERSONAS.unanswerable;

const heardAll = (changes: Partial<CustomerContext> = {}): CustomerContext => ({
  ...initialContext(average),
  gauges: { anger: 50, worry: 50, trust: 50, effort: 10, joy: 10 },
  heardSegments: average.story.segments,
  ...changes,
});

const heardNothing = (): CustomerContext => heardAll({ heardSegments: 0 });

const angerAfter = (context: CustomerContext, act: Act): number =>
  appraiseAct(context, { type: 'ACT', act, atMs: 0 }).gauges.anger - context.gauges.anger;

const rulesOf = (context: CustomerContext, act: Act): readonly string[] => [
  ...new Set(
    appraiseAct(context, { type: 'ACT', act, atMs: 0 }).changes.flatMap(({ rules }) => rules),
  ),
];

describe('trust scales what an act does', () => {
  test.each([
    [100, -12, 6],
    [50, -8, 12],
    [0, -4, 18],
  ])('at trust %i a paraphrase gives %i anger, an interruption %i', (trust, helps, hurts) => {
    const context = heardAll();
    const trusting = { ...context, gauges: { ...context.gauges, trust } };
    expect(angerAfter(trusting, 'PARAPHRASE')).toBe(helps);
    expect(angerAfter(trusting, 'INTERRUPT')).toBe(hurts);
  });
});

describe('empathy', () => {
  test('before the story is heard counts 40 %', () => {
    expect(angerAfter(heardAll(), 'EMPATHISE_AFF')).toBe(-5);
    expect(angerAfter(heardNothing(), 'EMPATHISE_AFF')).toBe(-2);
    expect(rulesOf(heardNothing(), 'EMPATHISE_AFF')).toEqual(['table', 'empathyBeforeHearing']);
  });

  test('that names the thought counts 1.3 times when anger is 60 or more', () => {
    const hot = heardAll({ gauges: { anger: 60, worry: 50, trust: 50, effort: 0, joy: 0 } });
    expect(angerAfter(heardAll(), 'EMPATHISE_COG')).toBe(-9);
    expect(angerAfter(hot, 'EMPATHISE_COG')).toBe(-12);
  });

  test('said a third time counts 30 %', () => {
    expect(angerAfter(heardAll({ counts: countActs({ EMPATHISE_COG: 1 }) }), 'EMPATHISE_COG')).toBe(
      -9,
    );
    expect(angerAfter(heardAll({ counts: countActs({ EMPATHISE_COG: 2 }) }), 'EMPATHISE_COG')).toBe(
      -3,
    );
  });
});

describe('apologies', () => {
  test.each([
    [0, -8],
    [1, -3],
    [2, 2],
    [3, 5],
    [4, 5],
  ])('after %i earlier ones an apology moves anger by %i', (earlier, change) => {
    expect(angerAfter(heardAll({ counts: countActs({ APOLOGISE: earlier }) }), 'APOLOGISE')).toBe(
      change,
    );
  });
});

describe('order of moves', () => {
  test('a fix before hearing counts 40 % and adds 4 anger', () => {
    expect(angerAfter(heardAll(), 'OFFER_FIX')).toBe(-12);
    expect(angerAfter(heardNothing(), 'OFFER_FIX')).toBe(-1);
    expect(rulesOf(heardNothing(), 'OFFER_FIX')).toContain('fixBeforeHearing');
  });

  test('a cause before any acknowledgement is heard as an excuse', () => {
    expect(angerAfter(heardAll(), 'EXPLAIN_CAUSE')).toBe(4);
    expect(rulesOf(heardAll(), 'EXPLAIN_CAUSE')).toContain('excuse');
    expect(angerAfter(heardAll({ counts: countActs({ EMPATHISE_AFF: 1 }) }), 'EXPLAIN_CAUSE')).toBe(
      -7,
    );
  });

  describe('a promise kept', () => {
    const counts = countActs({ BREAK_PROMISE: 1 });
    const promised = [{ about: 'call', dueMs: 1000 }];
    const overdue = ['parcel'];

    test('in time counts in full, also where another was broken', () => {
      expect(angerAfter(heardAll(), 'KEEP_PROMISE')).toBe(-10);
      expect(angerAfter(heardAll({ counts, promised, overdue }), 'KEEP_PROMISE')).toBe(-10);
      expect(angerAfter(heardAll({ counts, promised }), 'KEEP_PROMISE')).toBe(-10);
    });

    test('after its time counts 40 %', () => {
      expect(angerAfter(heardAll({ counts, overdue }), 'KEEP_PROMISE')).toBe(-4);
      expect(rulesOf(heardAll({ counts, overdue }), 'KEEP_PROMISE')).toContain('keptLate');
    });

    test('is the one it names', () => {
      const context = heardAll({ counts, promised, overdue });
      const keep = (keeps: string) =>
        appraiseAct(context, { type: 'ACT', act: 'KEEP_PROMISE', atMs: 0, keeps }).gauges.anger;
      expect([keep('call'), keep('parcel')]).toEqual([40, 46]);
    });

    test('where none is remembered counts 40 % once one was broken', () => {
      expect(angerAfter(heardAll({ counts }), 'KEEP_PROMISE')).toBe(-4);
    });
  });
});

describe('worry', () => {
  test('from 85 on spills 5 anger into every act', () => {
    const brim = heardAll({ gauges: { anger: 10, worry: 84, trust: 50, effort: 0, joy: 0 } });
    const full = heardAll({ gauges: { anger: 10, worry: 86, trust: 50, effort: 0, joy: 0 } });
    expect(angerAfter(brim, 'ASK_NEEDED')).toBe(0);
    expect(angerAfter(full, 'ASK_NEEDED')).toBe(5);
    expect(rulesOf(full, 'ASK_NEEDED')).toContain('spill');
  });
});

describe('memory', () => {
  test('pressure for a manager rises with walls and falls with ownership', () => {
    const walled = appraiseAct(heardAll(), { type: 'ACT', act: 'POLICY_WALL', atMs: 0 });
    expect(walled.pressure).toBe(2);
    expect(appraiseAct(walled, { type: 'ACT', act: 'OWN', atMs: 0 }).pressure).toBe(1);
  });

  test('every change carries its act, its rules and its time', () => {
    const { changes } = appraiseAct(heardAll(), { type: 'ACT', act: 'THANK', atMs: 1234 });
    expect(changes).toContainEqual({
      what: 'anger',
      from: 50,
      to: 48,
      act: 'THANK',
      rules: ['table'],
      atMs: 1234,
    });
  });

  test('effort never falls', () => {
    const tired = heardAll({ gauges: { anger: 0, worry: 0, trust: 0, effort: 90, joy: 0 } });
    const after = appraiseAct(tired, { type: 'ACT', act: 'TRANSFER_COLD', atMs: 0 });
    expect(after.gauges.effort).toBe(100);
    expect(appraiseAct(after, { type: 'ACT', act: 'OFFER_FIX', atMs: 0 }).gauges.effort).toBe(100);
  });
});
