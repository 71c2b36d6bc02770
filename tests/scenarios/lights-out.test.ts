import { expect, test } from 'vitest';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { loadShipped, playAstray } from './play-astray.ts';

const lightsOut = loadShipped('lights-out');

/** Share of the news that came by the time that was said for them. */
function rhythmOf(...strays: readonly string[]): number | undefined {
  const { transcript } = playAstray(lightsOut, { seed: 'rhythm', strays });
  const results = scoreAttempt(lightsOut, transcript).rubrics.flatMap((one) => one.opportunities);
  return results.find(({ id }) => id === 'ts_rhythm')?.value;
}

test.each([
  ['the best choices', [], 1],
  ['silence until she asks', ['wait-for-news'], 3 / 4],
  ['a mail that was written for all', ['dear-customer'], 2 / 3],
  ['news that nobody has checked', ['in-the-dark'], 2 / 3],
  ['silence twice, once past a time that was said', ['wait-for-news', 'half-an-answer'], 2.25 / 5],
] as const)('news on time count by their share: %s', (_what, strays, share) => {
  expect(rhythmOf(...strays)).toBeCloseTo(share, 9);
});
