import { describe, expect, test } from 'vitest';
import { patchDocument } from '../../src/lint/patch-document.ts';
import type { Example } from '../../src/lint/rule.ts';
import { lintScenario } from '../../src/lint/lint-scenario.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import { EXAMPLE_PATH, exampleScenario } from './lint-example.ts';

const { library } = readLibrary('scenarios');
const CODE = 'bad-run-beats-good';

/** Whoever sent him to the maker, or guessed, and gives a day later, ends badly all the same. */
const misled = (slip: string, word = 'PROMISE'): Example => {
  const isSpoiled = {
    all: [
      { act: slip, times: 1 },
      { act: word, times: 1 },
    ],
  };
  return {
    'endings[2]': { copyOf: 'endings[0]' },
    'endings[2].id': 'flickers',
    'endings[2].outcome': 'bad',
    'endings[2].when': isSpoiled,
    'endings[0].when': { not: isSpoiled },
  };
};

function findMisled(changes: Example, budget?: number): readonly string[] {
  const text = JSON.stringify(patchDocument(exampleScenario, changes));
  const { value, diagnostics } = parseScenario({ path: EXAMPLE_PATH, text }, library);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  const found = lintScenario(value, { budget });
  return found.filter(({ code }) => code === CODE).map(({ message }) => message);
}

describe('after one mistake a run that ends badly', () => {
  test('is named where it scores more than all that still ends well', () => {
    expect(findMisled(misled('HOT_POTATO'))).toEqual([
      'After "ask-maker" at node "cause" a run to the bad ending "flickers" scores more by every rubric than any that still ends well: "say-back", "ask-maker", "two-ways", "call-thursday".',
    ]);
  });

  test('is found beside what the author would do, where that ends well and scores less', () => {
    const withoutReference = {
      ...misled('HOT_POTATO', 'UPDATE'),
      'nodes.date.choices[1].when': { not: { act: 'HOT_POTATO', times: 1 } },
      'nodes.date.choices[0].acts': ['EXPLAIN_NEXT'],
      'nodes.date.choices[2].acts': ['UPDATE'],
      'nodes.date.choices[0].indicators': ['hear.stock_answer'],
    };
    expect(findMisled(withoutReference)).toEqual([
      expect.stringMatching(/^After "ask-maker" .*"ask-maker", "two-ways", "wait-and-see"\.$/),
    ]);
  });

  test('beats nothing where one that ends well scores as much', () => {
    const asGood = {
      ...misled('HOT_POTATO'),
      'nodes.date.choices[0].acts': ['UPDATE'],
      'nodes.date.choices[0].evidence.res-date': 4,
    };
    expect(findMisled(asGood)).toEqual([]);
  });

  test('beats nothing where nothing ends well any more', () => {
    expect(findMisled(misled('HOT_POTATO', 'HOT_POTATO'))).toEqual([]);
  });

  test('beats nothing after a critical error, which fails whatever it scores', () => {
    expect(findMisled(misled('BLUFF'))).toEqual([]);
  });

  test('is not named where more would have to be looked at to be sure', () => {
    expect(findMisled(misled('HOT_POTATO'), 3)).toEqual([]);
  });
});
