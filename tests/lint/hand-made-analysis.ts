import type { Reach, ScenarioAnalysis } from '../../src/analysis/scenario-analysis.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';

const SHORT = {
  run: [],
  decisions: 4,
  readingMinutes: 1.45,
  simulatedMinutes: 2,
  certainty: 'exact',
} as const;

const EXACT = {
  reach: 'exact',
  scores: 'exact',
  lengths: 'exact',
  costs: 'exact',
  chances: 'exact',
} as const;

/** An analysis of the example scenario that has nothing against it, with some statements changed. */
export function stateAnalysis(
  { scenario, hash }: PlayableScenario,
  changes: Partial<ScenarioAnalysis>,
): ScenarioAnalysis {
  return {
    scenarioId: scenario.id,
    hash,
    seed: hash,
    scope: {
      certainty: 'exact',
      parts: EXACT,
      situations: 205,
      moves: 609,
      engineMoves: 150,
      depth: 7,
    },
    nodes: [],
    choices: [],
    lines: [],
    moods: [],
    grasps: [],
    endings: [],
    finals: [],
    deadEnds: [],
    endlessLoops: [],
    neverOffered: [],
    dominated: [],
    rubrics: [],
    decisions: [],
    bots: [],
    length: {
      shortest: SHORT,
      longest: { ...SHORT, limit: 4 },
      typical: SHORT,
      atRandom: { ...SHORT, runs: 50 },
    },
    ...changes,
  };
}

export const outOfReach = (id: string): Reach => ({ id, verdict: 'unreachable', isShortest: true });

/** The part of an analysis by one rubric that says what a random player scores. */
export function stateChance(overall: number): ScenarioAnalysis['rubrics'] {
  const extreme = { score: 0, run: [], certainty: 'exact', limit: 0 } as const;
  return [
    {
      rubricId: 'heard',
      passMark: 70,
      overall: { best: extreme, worst: extreme },
      dimensions: {},
      reference: {
        run: [],
        endingId: 'light',
        overall: 100,
        missedOpportunities: [],
        negatives: [],
      },
      chance: {
        rubricId: 'heard',
        overall,
        dimensions: {},
        kind: 'exact',
        standardError: 0,
        runs: 200,
      },
      distribution: { kind: 'exact', bins: [], passShare: 0, endings: {} },
    },
  ];
}

/** A bot's result by the one rubric. */
export const stateBot = (
  bot: ScenarioAnalysis['bots'][number]['bot'],
  overall: number,
  passed: boolean,
): ScenarioAnalysis['bots'][number] => ({
  bot,
  run: [],
  endingId: 'light',
  results: [{ rubricId: 'heard', overall, passed }],
  shuffled: { orders: 10, passes: [] },
});
