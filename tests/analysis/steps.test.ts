import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordSteps } from '../../src/analysis/scores/record-steps.ts';
import { ScoredGraph } from '../../src/analysis/scores/scored-graph.ts';
import { classifyScoredMoves } from '../../src/analysis/scores/scored-moves.ts';
import { LISTEN_MOVE } from '../../src/analysis/situations/layout.ts';
import { SituationGraph } from '../../src/analysis/situations/situation-graph.ts';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import { planScoring } from '../../src/assessment/scoring-plan.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { respond } from '../../src/engine/respond.ts';
import { readCustomer } from '../../src/persona/customer-state.ts';
import { LISTEN, type PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { optionsOf } from '../assessment/play-at-random.ts';
import { randomScenario } from '../assessment/random-scenarios.ts';
import { withOthers } from './random-customers.ts';
import { randomDesk } from './random-desks.ts';
import { randomWorld } from './random-worlds.ts';

/** Room for a machine that is busy with other tests. */
const PATIENCE_MS = 60_000;
const LONGEST = 30;
/** Stands for a dimension nothing applied to. */
const NOTHING = -1;

const { playables } = readLibrary('scenarios');
const draws = fc.array(fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), {
  minLength: 6,
  maxLength: 6,
});

/** A scored graph that is walked beside real attempts; steps made once are remembered in it. */
function graphOf(playable: PlayableScenario, mayForget: boolean): ScoredGraph {
  const plan = planScoring(playable);
  const graph = new SituationGraph(playable, playable.scenario.defaultLocale);
  const scored = classifyScoredMoves(plan, graph);
  return new ScoredGraph(
    graph,
    scored,
    new RecordSteps({ plan, scored, layout: graph.layout, mayForget }),
  );
}

/** What can be read of a customer that anything can depend on. */
function feel(customer: Attempt['customer']): unknown {
  const { gauges, mood, grasp, story, heard, promise, manager, resolved } = readCustomer(customer);
  const { anger, worry, trust } = gauges;
  return { anger, worry, trust, mood, grasp, story, heard, promise, manager, resolved };
}

/** Plays a run with the engine and along the graph, and compares every step of it. */
function compareRun(scored: ScoredGraph, attempt: Attempt, drawn: readonly number[]): void {
  const { graph, records } = scored;
  const { layout, engine } = graph;
  let real = attempt;
  expect(graph.start < 0).toBe(real.transcript.end !== undefined);
  let standing = scored.start;
  let gained = records.scoresOf(records.start);
  for (
    let turn = 0;
    turn < LONGEST && !real.transcript.end && optionsOf(real).length > 0;
    turn += 1
  ) {
    const situation = scored.situationOf(standing);
    const moves = scored.movesOf(standing);
    const idOf = (move: number): string => layout.choices[move]?.choice.id ?? LISTEN;
    expect(moves.map(idOf).sort()).toEqual([...optionsOf(real)].sort());
    expect(layout.nodes[graph.nodeOf(situation)]?.id).toBe(real.nodeId);
    const { customer } = engine.attemptAt({
      node: graph.nodeOf(situation),
      customer: graph.customerOf(situation),
      context: graph.contextOf(situation),
    });
    expect(feel(customer)).toEqual(feel(real.customer));
    const move = moves[(drawn[turn % drawn.length] ?? 0) % moves.length] ?? LISTEN_MOVE;
    const at = graph.placeOf(situation, move);
    const { target, step } = scored.follow(standing, at);
    real = respond(real, idOf(move)).attempt;
    expectTime(graph, at, real);
    gained = gained.map((score, measure) => score + records.gainOf(step, measure));
    standing = target;
    expect(target < 0).toBe(real.transcript.end !== undefined);
  }
  if (standing >= 0) return;
  const end = scored.ends.first.at(-1 - standing);
  const { endings } = layout.playable.scenario;
  expect(endings[graph.ends.first.at(end)]?.id).toBe(real.transcript.end?.endingId);
  const left = records.scoresOf(scored.ends.second.at(-1 - standing));
  const numbers = records.isAdditive ? gained : left;
  expectScores(numbers, real);
}

/** A step takes the time it takes, unless it goes the same however long the talking is. */
function expectTime({ outcomes, rows }: SituationGraph, at: number, after: Attempt): void {
  const row = rows.at(at);
  const { startMs = 0, endMs = 0 } = after.transcript.turns.at(-1) ?? {};
  const isFree = outcomes.isUntimed.at(row) === 1;
  expect(isFree ? endMs - startMs : outcomes.durationMs.at(row)).toBe(endMs - startMs);
}

/** The scores along the graph are those of the scorecard. */
function expectScores(numbers: readonly number[], { playable, transcript }: Attempt): void {
  const scores = scoreAttempt(playable, transcript).rubrics.flatMap(({ overall, dimensions }) => [
    overall,
    ...dimensions.map(({ score }) => score ?? NOTHING),
  ]);
  expect(numbers.length).toBe(scores.length);
  const found = numbers.map((number) => (Number.isNaN(number) ? NOTHING : number));
  scores.forEach((score, at) => expect(found[at]).toBeCloseTo(score, 8));
}

function compareRuns(playable: PlayableScenario, runs: readonly (readonly number[])[]): void {
  const begun = beginAttempt(playable, { seed: 'seed' }).attempt;
  for (const mayForget of [true, false]) {
    const scored = graphOf(playable, mayForget);
    for (const drawn of runs) compareRun(scored, begun, drawn);
  }
}

describe('a remembered step', () => {
  it.each([
    ['small scenarios with every kind of evidence', randomScenario],
    ['scenarios with every kind of condition and effect', randomWorld(false)],
    ['scenarios that go round', randomWorld(true)],
    ['scenarios with a desk, holds and guesses', randomDesk(true)],
    ['scenarios in which other customers come later', withOthers(randomDesk(false))],
  ])(
    'is the one the engine makes, and scores the same, in %s',
    (_which, worlds) => {
      fc.assert(
        fc.property(worlds, draws, (playable, runs) => compareRuns(playable, runs)),
        { numRuns: 60, seed: 71_203 },
      );
    },
    PATIENCE_MS,
  );

  it.each([...playables])(
    'is the one the engine makes in %s',
    (_slug, playable) => {
      const runs = fc.sample(fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), {
        numRuns: 40,
        seed: 4211,
      });
      compareRuns(playable, runs);
    },
    PATIENCE_MS,
  );
});
