import { describe, expect, it, test } from 'vitest';
import { planScoring } from '../../src/assessment/scoring-plan.ts';
import { buildDebrief } from '../../src/debrief/build-debrief.ts';
import type { Debrief } from '../../src/debrief/debrief.ts';
import { findMissing } from '../../src/debrief/find-missing.ts';
import type { Review } from '../../src/debrief/review.ts';
import { loadShipped, playAstray } from '../scenarios/play-astray.ts';

/** The debrief of a shipped scenario played along the best choices but for some. */
function debriefOf(slug: string, ...strays: readonly string[]): Debrief {
  const playable = loadShipped(slug);
  return buildDebrief(playable, playAstray(playable, { seed: 'costs', strays }).transcript, []);
}

/** What the best there was cost in all, with the last thing said of it. */
const costsOfBest = ({ transcript }: Debrief) =>
  transcript
    .filter(({ reference }) => reference)
    .map(({ cost, changes }) => ({
      points: Object.values(cost).reduce((sum, each) => sum + each, 0),
      said: changes.at(-1),
    }))
    .filter(({ points }) => points >= 0.01);

describe('the best words that cost something all the same', () => {
  it.each([
    [
      'dads-phone',
      'his-own-yes',
      'Nothing was wrong here; what had not been done before is missed further on: “at seven he rings me, since Mum died”',
    ],
    [
      'dads-phone',
      'shes-busy-anyway',
      'Nothing was wrong here; with less still to come, what went before weighs more',
    ],
    [
      'nobody-knows',
      'when-soon',
      'Nothing was wrong here; after what went before, another way would have earned more',
    ],
  ])('in %s after %s say why', (slug, stray, words) => {
    expect(costsOfBest(debriefOf(slug, stray)).map(({ said }) => said)).toEqual([words]);
  });

  it('say nothing of it where they cost nothing', () => {
    const { transcript } = debriefOf('nobody-knows');
    expect(transcript.flatMap(({ changes }) => changes).join()).not.toContain('Nothing was wrong');
  });
});

test('where the best words needed what was not looked up, that is the better thing to do', () => {
  const { gaps } = debriefOf('out-of-turn', 'complicated');
  expect(gaps.map(({ better, isBetterSpoken }) => [better, isBetterSpoken])).toEqual([
    [expect.stringMatching(/^Look it up first: “The queue: orders without a place”, /), false],
  ]);
});

test('a word whose time passes is missing there although another one is still open', () => {
  const playable = loadShipped('three-months');
  const { transcript } = playAstray(playable, { seed: 'costs', strays: ['guaranteed'] });
  const review = { playable, transcript, plan: planScoring(playable) } as unknown as Review;
  const passed = transcript.turns.flatMap((turn) => findMissing(review, turn).passed);
  expect(passed.map(({ en }) => en)).toEqual(['A line on Thursday at four']);
});
