import { describe, expect, it } from 'vitest';
import { proveImpossible } from '../../src/analysis/proof/prove-impossible.ts';
import { listReaches } from '../../src/analysis/report/list-reaches.ts';
import { SituationGraph } from '../../src/analysis/situations/situation-graph.ts';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import type { Attempt } from '../../src/engine/attempt.ts';
import type { Transcript } from '../../src/engine/transcript.ts';
import { runPlay } from '../../src/playtest/run-play.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import type { Final } from '../../src/scenario/vocabulary.ts';
import { listPlays, readShippedPlay } from '../playtest/read-shipped-plays.ts';
import { loadShipped, playAstray } from './play-astray.ts';

/** How a customer leaves who got what was asked for; a no that is accepted comes next to these. */
const BETTER: readonly Final[] = ['advocate', 'satisfied', 'willCallAgain'];

const stray = (playable: PlayableScenario, ...strays: readonly string[]): Attempt =>
  playAstray(playable, { seed: 'accepted', strays });

function outcomeOf({ scenario }: PlayableScenario, { end }: Transcript): string | undefined {
  return scenario.endings.find(({ id }) => id === end?.endingId)?.outcome;
}

/** The ways of leaving that no run at all can bring about. */
function provedImpossible(playable: PlayableScenario): readonly Final[] {
  const graph = new SituationGraph(playable, playable.scenario.defaultLocale);
  return listReaches(graph, proveImpossible(graph)).finals.flatMap(({ final, reach }) =>
    reach.verdict === 'unreachable' ? [final] : [],
  );
}

const accepted = [...readLibrary('scenarios').playables].filter(
  ([, playable]) => stray(playable).transcript.end?.final === 'acceptedNo',
);

it('is the best there is in one scenario that ships, or in more', () => {
  expect(accepted.map(([slug]) => slug)).toContain('honest-daughter');
});

it('is not taken for the best where more is possible', () => {
  const possible = BETTER.filter(
    (final) => !provedImpossible(loadShipped('starter-kit')).includes(final),
  );
  expect(possible).toContain('satisfied');
});

describe.each(accepted)('an accepted no in %s', (slug, playable) => {
  const plays = listPlays(slug).map((path) => runPlay(readShippedPlay(path, playable), playable));

  it('ends well, and earns and passes all there is', () => {
    const { transcript } = stray(playable);
    expect(outcomeOf(playable, transcript)).toBe('good');
    for (const { overall, passed } of scoreAttempt(playable, transcript).rubrics) {
      expect(overall).toBeCloseTo(100, 9);
      expect(passed).toBe(true);
    }
  });

  it('is bettered by no run, which is proved of all of them', () => {
    expect(provedImpossible(playable)).toEqual(expect.arrayContaining([...BETTER]));
  });

  it('is bettered by no play, and whatever else ends well is a no as well', () => {
    const finals = plays.map(({ transcript }) => transcript.end?.final);
    expect(finals).toContain('acceptedNo');
    expect(finals.filter((final) => final === undefined || BETTER.includes(final))).toEqual([]);
    const good = plays.filter(({ transcript }) => outcomeOf(playable, transcript) === 'good');
    expect(new Set(good.map(({ transcript }) => transcript.end?.final))).toEqual(
      new Set(['acceptedNo']),
    );
  });
});

describe('the honest daughter-in-law', () => {
  const daughter = loadShipped('honest-daughter');

  it.each([
    ['and made light of afterwards', 'one-copy', 'printed'],
    ['and put down to the shop', 'shop-should-know', 'printed'],
    ['and owned afterwards', 'tell-the-truth', 'printed_and_owned'],
  ])('ends badly and fails where the book is given away, %s', (_how, last, ending) => {
    const { transcript } = stray(daughter, 'lock-off', 'just-this-one', last);
    expect(transcript.end).toEqual({ final: 'lostQuietly', endingId: ending });
    expect(outcomeOf(daughter, transcript)).toBe('bad');
    const { rubrics } = scoreAttempt(daughter, transcript);
    expect(rubrics.map(({ passed }) => passed)).toEqual(rubrics.map(() => false));
  });

  it('still ends well where the yes is taken back at once', () => {
    const { end } = stray(daughter, 'lock-off').transcript;
    expect(end).toEqual({ final: 'acceptedNo', endingId: 'fair_no' });
  });

  it.each(['ask-on-monday', 'in-the-terms'])(
    'gives a plain no after "%s", and ends badly without one',
    (id) => {
      expect(stray(daughter, id).transcript.end?.endingId).toBe('fair_no');
      const left = stray(daughter, id, 'desk-for-ebooks').transcript;
      expect(left.end?.endingId).toBe('no_answer');
      expect(outcomeOf(daughter, left)).toBe('bad');
    },
  );
});
