import { expect } from 'vitest';
import type { Reach, RunLength, ScenarioAnalysis } from '../../src/analysis/scenario-analysis.ts';
import { scoreAttempt } from '../../src/assessment/score-attempt.ts';
import type { RubricResult } from '../../src/assessment/scorecard.ts';
import type { Attempt } from '../../src/engine/attempt.ts';
import { readCustomer } from '../../src/persona/customer-state.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { optionsOf } from '../assessment/play-at-random.ts';
import { lastFelt, lastSaid, replay } from './replay-runs.ts';

type Bring = (attempt: Attempt, id: string) => void;

/** Every run that is said to bring something about does, with its last move. */
function expectWitnesses(playable: PlayableScenario, reaches: readonly Reach[], bring: Bring) {
  for (const { id, verdict, run, seed } of reaches) {
    expect(run !== undefined).toBe(verdict === 'reachable');
    if (run) bring(replay(playable, run, seed), id);
  }
}

function expectReaches(playable: PlayableScenario, report: ScenarioAnalysis): void {
  expectWitnesses(playable, report.nodes, ({ nodeId }, id) => expect(nodeId).toBe(id));
  expectWitnesses(playable, report.choices, ({ transcript }, id) =>
    expect(transcript.turns.at(-1)?.move).toEqual({ choose: id }),
  );
  expectWitnesses(playable, report.lines, (attempt, id) => expect(lastSaid(attempt)).toContain(id));
  const felt: Bring = (attempt, id) => expect(lastFelt(attempt)).toContain(id);
  expectWitnesses(playable, report.moods, felt);
  expectWitnesses(playable, report.grasps, felt);
  expectWitnesses(playable, report.endings, ({ transcript }, id) =>
    expect(transcript.end?.endingId).toBe(id),
  );
  const finals = report.finals.map(({ reach }) => reach);
  expectWitnesses(playable, finals, ({ transcript }, id) => expect(transcript.end?.final).toBe(id));
  for (const { nodeId, run } of report.deadEnds) {
    const attempt = replay(playable, run);
    expect(attempt.nodeId).toBe(nodeId);
    expect(optionsOf(attempt)).toEqual([]);
  }
}

const resultOf = ({ playable, transcript }: Attempt, rubricId: string): RubricResult =>
  scoreAttempt(playable, transcript).rubrics.find(
    (each) => each.rubricId === rubricId,
  ) as RubricResult;

function expectScores(playable: PlayableScenario, report: ScenarioAnalysis): void {
  for (const { rubricId, overall, dimensions, reference } of report.rubrics) {
    for (const { run, score } of [overall.best, overall.worst]) {
      const attempt = replay(playable, run);
      expect(optionsOf(attempt)).toEqual([]);
      expect(resultOf(attempt, rubricId).overall).toBeCloseTo(score, 8);
    }
    for (const [id, { best, worst }] of Object.entries(dimensions)) {
      for (const { run, score } of [best, worst]) {
        const result = resultOf(replay(playable, run), rubricId);
        expect(result.dimensions.find((each) => each.id === id)?.score).toBeCloseTo(score, 8);
      }
    }
    const played = replay(playable, reference.run);
    const { overall: earned, opportunities, indicators, critical } = resultOf(played, rubricId);
    const slips = indicators.filter(({ polarity }) => polarity === 'negative');
    expect(earned).toBeCloseTo(reference.overall, 8);
    expect(played.transcript.end?.endingId).toBe(reference.endingId);
    expect(reference.missedOpportunities).toEqual(
      opportunities.flatMap(({ id, status }) => (status === 'forfeited' ? [id] : [])),
    );
    expect([...reference.negatives].sort()).toEqual(
      [...new Set([...slips, ...critical].map(({ id }) => id))].sort(),
    );
  }
}

function expectBots(playable: PlayableScenario, { bots }: ScenarioAnalysis): void {
  for (const { run, endingId, results } of bots) {
    const attempt = replay(playable, run);
    expect(attempt.transcript.end?.endingId).toBe(endingId);
    for (const { rubricId, overall, passed } of results) {
      const result = resultOf(attempt, rubricId);
      expect(result.overall).toBeCloseTo(overall, 8);
      expect(result.passed).toBe(passed);
    }
  }
}

function expectDecisions(playable: PlayableScenario, { decisions }: ScenarioAnalysis): void {
  for (const { nodeId, bestChanges, costs } of decisions) {
    for (const { least, mean, most, situations, bestIn, outdoneBy } of costs) {
      expect(bestIn).toBeLessThanOrEqual(situations);
      expect(bestIn > 0).toBe(least < 1e-9);
      if (bestIn > 0) expect(outdoneBy).toEqual([]);
      expect(least).toBeGreaterThanOrEqual(0);
      expect(mean).toBeGreaterThanOrEqual(least - 1e-9);
      expect(most).toBeGreaterThanOrEqual(mean - 1e-9);
    }
    for (const { bestIds, mood, grasp, flags, run } of bestChanges) {
      const attempt = replay(playable, run);
      const now = readCustomer(attempt.customer);
      expect([attempt.nodeId, now.mood, now.grasp]).toEqual([nodeId, mood, grasp]);
      expect(attempt.flags).toEqual(expect.arrayContaining([...flags]));
      expect(optionsOf(attempt)).toEqual(expect.arrayContaining([...bestIds]));
    }
  }
}

function expectLength(playable: PlayableScenario, { run, ...length }: RunLength): void {
  const { nowMs, transcript } = replay(playable, run);
  const choices = transcript.turns.filter(({ move }) => 'choose' in move);
  expect(length.decisions).toBe(choices.length);
  expect(length.simulatedMinutes).toBeCloseTo(nowMs / 60_000, 8);
}

/** Plays every run that a report names, and compares what comes of it with what the report says. */
export function expectRuns(playable: PlayableScenario, report: ScenarioAnalysis): void {
  expectReaches(playable, report);
  expectScores(playable, report);
  expectBots(playable, report);
  expectDecisions(playable, report);
  const { shortest, longest, typical, atRandom } = report.length;
  for (const length of [shortest, longest, typical, atRandom]) expectLength(playable, length);
  for (const { nodeIds, run } of report.endlessLoops === 'unknown' ? [] : report.endlessLoops) {
    expect(nodeIds).toContain(replay(playable, run).nodeId);
  }
}
