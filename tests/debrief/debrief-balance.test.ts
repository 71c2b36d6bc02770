import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDebrief } from '../../src/debrief/build-debrief.ts';
import { playByDraws } from '../assessment/play-at-random.ts';
import { randomScenario } from '../assessment/random-scenarios.ts';

/** Room for a machine that is busy with other tests. */
const PATIENCE_MS = 60_000;

const draws = fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 8 });

describe('a debrief of any run', () => {
  it(
    'has at most three of each, and praises nothing that it criticises',
    () => {
      fc.assert(
        fc.property(randomScenario, draws, (playable, drawn) => {
          const { transcript } = playByDraws(playable, drawn);
          const { strengths, gaps, turningPoints } = buildDebrief(playable, transcript, []);
          const praised = new Set(strengths.map(({ turn }) => turn));
          expect(gaps.length).toBeLessThanOrEqual(3);
          expect(strengths.length).toBeLessThanOrEqual(3);
          expect(turningPoints.length).toBeLessThanOrEqual(4);
          expect(gaps.filter(({ turn }) => praised.has(turn))).toEqual([]);
        }),
        { numRuns: 40 },
      );
    },
    PATIENCE_MS,
  );

  it(
    'quotes only what was said, and finds gaps only where points were lost',
    () => {
      fc.assert(
        fc.property(randomScenario, draws, (playable, drawn) => {
          const { transcript } = playByDraws(playable, drawn);
          const { strengths, gaps, transcript: entries } = buildDebrief(playable, transcript, []);
          for (const { turn, quote, isSpoken } of [...strengths, ...gaps]) {
            if (isSpoken) expect(quote).toBe(transcript.turns[turn]?.text);
          }
          for (const { turn, cost } of gaps) {
            expect(Object.values(cost).reduce((sum, points) => sum + points, 0)).toBeGreaterThan(0);
            expect(entries[turn]?.reference).toBe(false);
          }
          expect(entries).toHaveLength(transcript.turns.length);
        }),
        { numRuns: 40 },
      );
    },
    PATIENCE_MS,
  );
});
