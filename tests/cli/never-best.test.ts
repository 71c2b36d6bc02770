import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ChoiceCost, DecisionAnalysis } from '../../src/analysis/scenario-analysis.ts';
import { aboutNeverBest, listNeverBest } from '../../src/cli/analyse/never-best.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { stateAnalysis } from '../lint/hand-made-analysis.ts';
import { EXAMPLE_PATH } from '../lint/lint-example.ts';

const { library } = readLibrary('scenarios');
const text = readFileSync(EXAMPLE_PATH, 'utf8');
const playable = parseScenario({ path: EXAMPLE_PATH, text }, library).value;

const cost = (choiceId: string, mean: number, rest: Partial<ChoiceCost> = {}): ChoiceCost => ({
  choiceId,
  least: mean,
  mean,
  most: mean,
  situations: 1234,
  bestIn: 0,
  outdoneBy: [],
  ...rest,
});

function analysedWith(decisions: readonly DecisionAnalysis[]) {
  if (!playable) throw new Error(`${EXAMPLE_PATH} does not parse`);
  return { analysis: stateAnalysis(playable, { decisions }), playable, findings: [] };
}

const costs = [
  cost('look-up', 0, { bestIn: 900 }),
  cost('ask-maker', 5, { outdoneBy: [] }),
  cost('guess-bulb', 9, { outdoneBy: ['ask-maker', 'look-up'], situations: 12 }),
];

test('what is better wherever a choice is on offer is named, the reference first', () => {
  const decision = { nodeId: 'cause', costs, bestChanges: [], certainty: 'exact' } as const;
  expect(listNeverBest(analysedWith([decision]))).toEqual([
    {
      nodeId: 'cause',
      sentences: [
        '"ask-maker": now one choice is better, now another.',
        '"guess-bulb": "look-up" is better each time.',
      ],
    },
  ]);
  expect(aboutNeverBest(analysedWith([decision]))).toMatch(/in every situation there is\.$/);
});

test('of what was only sampled it says in how many situations', () => {
  const decision = { nodeId: 'cause', costs, bestChanges: [], certainty: 'bounded' } as const;
  expect(listNeverBest(analysedWith([decision]))[0]?.sentences).toEqual([
    '"ask-maker" (1,234): now one choice is better, now another.',
    '"guess-bulb" (12): "look-up" is better each time.',
  ]);
  expect(aboutNeverBest(analysedWith([decision]))).toMatch(/in the situations looked at;/);
});

test('where no situation could be weighed nothing is claimed', () => {
  expect(listNeverBest(analysedWith([]))).toEqual([]);
  expect(aboutNeverBest(analysedWith([]))).toBe('In no situation could costs be worked out.');
});
