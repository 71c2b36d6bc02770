import { analyseScenario } from '../analysis/analyse-scenario.ts';
import type { ScenarioAnalysis } from '../analysis/scenario-analysis.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Io } from './io.ts';

/** How thoroughly a scenario is looked at: moves that may be computed. */
export const EFFORTS = { quick: 3_000, normal: 30_000, thorough: 300_000 } as const;

export type Effort = keyof typeof EFFORTS;

export interface AnalysisWish {
  readonly playable: PlayableScenario;
  readonly effort: Effort;
}

/**
 * The analysis of a scenario. The same content always has the same analysis, so one that was made
 * before is taken from the cache.
 */
export function analyseCached(io: Io, { playable, effort }: AnalysisWish): ScenarioAnalysis {
  const key = `analysis-${playable.hash}-${effort}.json`;
  const kept = readKept(io.cache.read(key));
  if (kept) return kept;
  const stop = io.startProgress(`Looking at everything that can happen in ${playable.scenario.id}`);
  try {
    const text = JSON.stringify(analyseScenario(playable, { budget: EFFORTS[effort] }));
    io.cache.write(key, text);
    // Read back, so that a first and a second run cannot differ.
    return JSON.parse(text) as ScenarioAnalysis;
  } finally {
    stop();
  }
}

/** A text that was damaged is made again. */
function readKept(text: string | undefined): ScenarioAnalysis | undefined {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as ScenarioAnalysis;
  } catch {
    return undefined;
  }
}
