import { analyseScenario } from '../analysis/analyse-scenario.ts';
import type { ScenarioAnalysis } from '../analysis/scenario-analysis.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Io } from './io.ts';
import type { Args, OptionRow } from './parse-arguments.ts';

/** How far to look in a scenario too large to look at as a whole: moves that may be computed. */
const BUDGETS = { low: 3000, normal: 30_000, high: 100_000 } as const;

export type Effort = keyof typeof BUDGETS;

/** The option of every command that analyses. */
export const EFFORT_OPTION: OptionRow = {
  type: 'string',
  oneOf: Object.keys(BUDGETS),
  about: 'How far to look in a scenario too large to look at as a whole; by default normal',
};

export const effortOf = ({ options }: Args): Effort =>
  (options.get('effort') as Effort | undefined) ?? 'normal';

/**
 * The analysis of a scenario. The same content always has the same analysis, so one that was made
 * before is taken from the cache.
 */
export function analyseCached(
  io: Io,
  playable: PlayableScenario,
  effort: Effort,
): ScenarioAnalysis {
  const key = `analysis-${playable.hash}-${effort}.json`;
  const kept = io.cache.read(key);
  if (kept !== undefined) return JSON.parse(kept) as ScenarioAnalysis;
  const progress = io.startProgress([
    `Looking at everything that can happen in ${playable.scenario.id}`,
  ]);
  try {
    // Read back, so that a first and a second run cannot differ.
    const text = JSON.stringify(analyseScenario(playable, { budget: BUDGETS[effort] }));
    io.cache.write(key, text);
    return JSON.parse(text) as ScenarioAnalysis;
  } finally {
    progress.end();
  }
}
