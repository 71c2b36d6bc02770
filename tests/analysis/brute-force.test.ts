import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseScenario } from '../../src/analysis/analyse-scenario.ts';
import type { ChoiceCost, Reach, ScenarioAnalysis } from '../../src/analysis/scenario-analysis.ts';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import type { RubricResult } from '../../src/assessment/scorecard.ts';
import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { respond } from '../../src/engine/respond.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { optionsOf } from '../assessment/play-at-random.ts';
import { randomScenario } from '../assessment/random-scenarios.ts';
import { withOthers } from './random-customers.ts';
import { randomDesk } from './random-desks.ts';
import { randomWorld } from './random-worlds.ts';

/** Room for a machine that is busy with other tests. */
const PATIENCE_MS = 120_000;

interface Way {
  readonly attempt: Attempt;
  readonly share: number;
}

/** What everything that can follow comes to. */
interface Outlook {
  readonly ways: readonly Way[];
  /** Best overall score by the main rubric. */
  readonly best: number;
}

/** Points below which two choices cost the same. */
const NOTHING = 1e-9;

/** Least and most a choice costs wherever it is on offer, and what costs less everywhere there. */
interface Cost {
  readonly least: number;
  readonly most: number;
  /** Whether nothing costs less in one of the situations. */
  readonly isBest: boolean;
  readonly outdoneBy: readonly string[];
}
type Costs = Map<string, Cost>;

const resultsOf = ({ playable, transcript }: Attempt): readonly RubricResult[] =>
  scoreAttempt(playable, transcript).rubrics;

/** Plays every way there is, and notes on the way back what each choice cost. */
function playEveryWay(attempt: Attempt, costs: Costs, share = 1): Outlook {
  const ids = optionsOf(attempt);
  if (ids.length === 0) {
    return { ways: [{ attempt, share }], best: resultsOf(attempt)[0]?.overall ?? NaN };
  }
  const onward = ids.map((id) =>
    playEveryWay(respond(attempt, id).attempt, costs, share / ids.length),
  );
  const best = Math.max(...onward.map((each) => each.best));
  const lost = onward.map((each) => best - each.best);
  ids.forEach((id, at) => {
    const cost = lost[at] ?? NaN;
    const name = `${attempt.nodeId} ${id}`;
    const cheaper = ids.filter((_, other) => (lost[other] ?? NaN) < cost - NOTHING);
    const known = costs.get(name) ?? { least: Infinity, most: 0, isBest: false, outdoneBy: ids };
    costs.set(name, {
      least: Math.min(known.least, cost),
      most: Math.max(known.most, cost),
      isBest: known.isBest || cheaper.length === 0,
      outdoneBy: known.outdoneBy.filter((other) => cheaper.includes(other)),
    });
  });
  return { ways: onward.flatMap(({ ways }) => ways), best };
}

const reached = (reaches: readonly Reach[]): readonly string[] =>
  reaches.flatMap(({ id, verdict }) => (verdict === 'reachable' ? [id] : [])).sort();

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort();

function expectReaches(report: ScenarioAnalysis, playable: PlayableScenario, ways: readonly Way[]) {
  const turns = ways.flatMap(({ attempt }) => attempt.transcript.turns);
  const begun = beginAttempt(playable, { seed: 'any' }).attempt.transcript.opening.reading;
  const feelings = [begun, ...turns.map(({ after }) => after)];
  expect(reached(report.nodes)).toEqual(
    distinct([playable.scenario.start, ...turns.map(({ nextNodeId }) => nextNodeId)]),
  );
  expect(reached(report.choices)).toEqual(
    distinct(turns.flatMap(({ move }) => ('choose' in move ? [move.choose] : []))),
  );
  expect(reached(report.endings)).toEqual(
    distinct(ways.flatMap(({ attempt }) => attempt.transcript.end?.endingId ?? [])),
  );
  for (const { mood, grasp } of feelings) {
    expect(reached(report.moods)).toContain(mood);
    expect(reached(report.grasps)).toContain(grasp);
  }
  const verdicts = [...report.nodes, ...report.choices, ...report.lines, ...report.endings];
  expect(verdicts.filter(({ verdict }) => verdict === 'unknown')).toEqual([]);
  expect(report.scope.certainty).toBe('exact');
}

/** Conditional choices of every list that was offered from, but for those that were offered. */
function expectNeverOffered(
  report: ScenarioAnalysis,
  { scenario }: PlayableScenario,
  ways: readonly Way[],
): void {
  const turns = ways.flatMap(({ attempt }) => attempt.transcript.turns);
  const offered = new Set(turns.flatMap((turn) => turn.offered));
  const listed = Object.entries(scenario.nodes).flatMap(([id, { early = [], choices }]) =>
    [early, choices].flatMap((list, at) =>
      turns.some(({ nodeId, canListen }) => nodeId === id && canListen === (at === 0)) ? list : [],
    ),
  );
  expect(report.neverOffered).toEqual(
    listed.filter(({ id, when }) => when && !offered.has(id)).map(({ id }) => id),
  );
}

function expectScores(report: ScenarioAnalysis, ways: readonly Way[]): void {
  const results = ways.map(({ attempt, share }) => ({ share, rubrics: resultsOf(attempt) }));
  for (const [at, { overall, dimensions, chance, distribution }] of report.rubrics.entries()) {
    const scored = results.map(({ share, rubrics }) => ({
      share,
      ...(rubrics[at] as RubricResult),
    }));
    const sharesOf = (isCounted: (result: (typeof scored)[number]) => boolean): number =>
      scored.filter(isCounted).reduce((sum, { share }) => sum + share, 0);
    const all = scored.map((result) => result.overall);
    expect(overall.best.score).toBeCloseTo(Math.max(...all), 9);
    expect(overall.worst.score).toBeCloseTo(Math.min(...all), 9);
    expect([overall.best.certainty, overall.worst.certainty]).toEqual(['exact', 'exact']);
    expect(chance.overall).toBeCloseTo(
      scored.reduce((sum, result) => sum + result.overall * result.share, 0),
      8,
    );
    expect(distribution.kind).toBe('exact');
    expect(distribution.passShare).toBeCloseTo(
      sharesOf(({ passed }) => passed),
      8,
    );
    for (const { from, to, share } of distribution.bins) {
      const isIn = (score: number) => score >= from && (score < to || (to === 100 && score <= 101));
      expect(share).toBeCloseTo(
        sharesOf((result) => isIn(Math.round(result.overall * 1e9) / 1e9)),
        8,
      );
    }
    for (const [id, range] of Object.entries(dimensions)) {
      const scores = scored.flatMap(
        (result) => result.dimensions.find((each) => each.id === id)?.score ?? [],
      );
      expect(range.best.score).toBeCloseTo(Math.max(...scores), 9);
      expect(range.worst.score).toBeCloseTo(Math.min(...scores), 9);
    }
  }
}

function expectCosts(report: ScenarioAnalysis, costs: Costs): void {
  const stated = new Map(
    report.decisions.flatMap(({ nodeId, costs: each }) =>
      each.map((cost): [string, ChoiceCost] => [`${nodeId} ${cost.choiceId}`, cost]),
    ),
  );
  expect([...stated.keys()].sort()).toEqual([...costs.keys()].sort());
  for (const [name, { least, most, isBest, outdoneBy }] of costs) {
    const cost = stated.get(name);
    expect(cost?.least).toBeCloseTo(least, 8);
    expect(cost?.most).toBeCloseTo(most, 8);
    expect((cost?.bestIn ?? 0) > 0).toBe(isBest);
    expect([...(cost?.outdoneBy ?? [])].sort()).toEqual([...outdoneBy].sort());
  }
}

function expectAgreement(playable: PlayableScenario): void {
  const report = analyseScenario(playable, { budget: 1_000_000 });
  const costs: Costs = new Map();
  const { ways } = playEveryWay(beginAttempt(playable, { seed: 'any' }).attempt, costs);
  // Who gets stuck with nothing on offer comes to no end, and has no place in a distribution.
  fc.pre(ways.every(({ attempt }) => attempt.transcript.end));
  expectReaches(report, playable, ways);
  expectNeverOffered(report, playable, ways);
  expectScores(report, ways);
  expectCosts(report, costs);
}

describe('an exact analysis', () => {
  it.each([
    ['every kind of evidence', randomScenario],
    ['every kind of condition and effect', randomWorld(false)],
    ['a desk, guesses, holds and a case note', randomDesk(false)],
    ['other customers later', withOthers(randomWorld(false))],
    ['other customers and a case note', withOthers(randomDesk(false))],
  ])(
    'agrees with playing every way through scenarios with %s',
    (_what, worlds) => {
      fc.assert(fc.property(worlds, expectAgreement), { numRuns: 100, seed: 33_017 });
    },
    PATIENCE_MS,
  );
});
