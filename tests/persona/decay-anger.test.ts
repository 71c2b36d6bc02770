import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CustomerContext, initialContext } from '../../src/persona/customer-context.ts';
import { passTime } from '../../src/persona/decay-anger.ts';
import { PERSONAS } from './perform-acts.ts';

const angry = PERSONAS.angry;

const context = (changes: Partial<CustomerContext> = {}): CustomerContext => ({
  ...initialContext(angry),
  gauges: { ...angry.start, anger: 64 },
  heardSegments: angry.story.segments,
  ...changes,
});

const angerAt = (start: CustomerContext, seconds: number, conversing = true): number =>
  passTime(start, seconds * 1000, conversing).gauges.anger;

describe('anger fades', () => {
  test('to half in about one half-life', () => {
    expect(angerAt(context(), angry.angerHalfLifeSeconds)).toBeGreaterThanOrEqual(31);
    expect(angerAt(context(), angry.angerHalfLifeSeconds)).toBeLessThanOrEqual(33);
  });

  test('not while the story is unheard', () => {
    expect(angerAt(context({ heardSegments: 1 }), 600)).toBe(64);
  });

  test('not while waiting in the dark for longer than a pause', () => {
    expect(angerAt(context(), 600, false)).toBe(64);
    expect(angerAt(context(), 30, false)).toBeLessThan(64);
  });

  test('while waiting as long as a promise covers the wait', () => {
    const covered = context({ informedUntilMs: 60_000 });
    expect(angerAt(covered, 600, false)).toBe(angerAt(context(), 60));
  });

  test('down to nothing and no further', () => {
    expect(angerAt(context(), 1_000_000)).toBe(0);
  });

  test('the same however the time is split', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 20 }),
        (anger, pieces) => {
          const start = context({ gauges: { ...angry.start, anger } });
          let now = 0;
          const split = pieces.reduce((state, piece) => {
            now += piece;
            return passTime(state, now, true);
          }, start);
          expect(split.gauges.anger).toBe(passTime(start, now, true).gauges.anger);
        },
      ),
    );
  });
});
