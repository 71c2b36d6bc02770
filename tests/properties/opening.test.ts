import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { drawOpening } from '../../src/engine/opening.ts';
import { writeOpening } from '../../src/engine/write-opening.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { viewPlay } from '../../src/ui/play-view.ts';
import { randomScenario } from '../assessment/random-scenarios.ts';
import { lamp } from '../engine/lamp-scenario.ts';

const PLAYABLES: readonly PlayableScenario[] = [
  lamp,
  ...readLibrary('scenarios').playables.values(),
];
const seeds = fc.string({ minLength: 1, maxLength: 64 });

/** What the page shows of the opening alone, after the way through a file it comes by. */
function showOpening(playable: PlayableScenario, seed: string) {
  const opening = writeOpening(playable);
  if (opening === undefined) throw new Error(`${playable.scenario.id} has no opening`);
  return drawOpening(JSON.parse(JSON.stringify(opening)) as typeof opening, seed);
}

function begin(playable: PlayableScenario, seed: string) {
  const { attempt } = beginAttempt(playable, { seed });
  return { attempt, offer: offerChoices(attempt) };
}

describe('the opening, whatever the seed,', () => {
  test.each(PLAYABLES.map((playable) => [playable.scenario.id, playable] as const))(
    'of %s is what beginning the attempt shows',
    (_id, playable) => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const shown = showOpening(playable, seed);
          const begun = begin(playable, seed);
          expect(viewPlay({ ...shown, usualTurns: 9 })).toEqual(
            viewPlay({ ...begun, usualTurns: 9 }),
          );
          expect(shown.attempt.transcript).toEqual(begun.attempt.transcript);
        }),
        { seed: 5, numRuns: 60 },
      );
    },
  );

  test('of any scenario is what beginning the attempt shows', () => {
    fc.assert(
      fc.property(randomScenario, seeds, (playable, seed) => {
        const shown = showOpening(playable, seed);
        const { attempt, offer } = begin(playable, seed);
        expect(shown.attempt.transcript).toEqual(attempt.transcript);
        expect(shown.attempt.nowMs).toBe(attempt.nowMs);
        expect(shown.offer.canListen).toBe(offer.canListen);
        expect(shown.offer.choices.map(({ id }) => id)).toEqual(offer.choices.map(({ id }) => id));
      }),
      { seed: 6, numRuns: 100 },
    );
  });
});

describe('an opening', () => {
  test('differs in words or order from seed to seed', () => {
    const seen = ['a', 'b', 'c', 'd', 'e'].map((seed) => {
      const { attempt, offer } = showOpening(lamp, seed);
      const order = offer.choices.map(({ id }) => id);
      return JSON.stringify([attempt.transcript.opening.replies, order]);
    });
    expect(new Set(seen).size).toBeGreaterThan(1);
  });

  test('holds nothing that only comes later', () => {
    const [, starterKit] = [...readLibrary('scenarios').playables].find(
      ([slug]) => slug === 'starter-kit',
    ) ?? [undefined, lamp];
    const text = JSON.stringify(writeOpening(starterKit));
    expect(text.length).toBeLessThan(JSON.stringify(starterKit).length / 10);
    expect(text).not.toContain('rationale');
    expect(text).not.toContain('evidence');
    expect(text).not.toContain(JSON.stringify(starterKit.scenario.hiddenCause));
  });

  test('is missing where the conversation is over before anything can be chosen', () => {
    const { scenario } = lamp;
    const start = scenario.nodes[scenario.start];
    const mute = { ...start, early: undefined, choices: [] };
    const over = { ...scenario, nodes: { ...scenario.nodes, [scenario.start]: mute } };
    expect(writeOpening({ ...lamp, scenario: over as typeof scenario })).toBeUndefined();
  });
});
