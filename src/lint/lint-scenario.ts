import type { ScenarioAnalysis } from '../analysis/scenario-analysis.ts';
import { type Diagnostic, type Severity, formatPath } from '../scenario/diagnostic.ts';
import { createLocator } from '../scenario/locate-path.ts';
import type { SourceFile } from '../scenario/parse-scenario.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { ALL_RULES } from './all-rules.ts';
import { type LintContext, createContext } from './lint-context.ts';

export interface LintOptions {
  /** What can happen in this very scenario; without it the rules that need it find nothing. */
  readonly analysis?: ScenarioAnalysis | undefined;
  /** The file as it was read, so that findings name lines and columns. */
  readonly file?: SourceFile | undefined;
  /**
   * Slips from the reference that are played, and histories each search of a rule may look at, at
   * least 1; without it all slips, and, also where that is fewer, as many histories as the rule says.
   * With few of them, rules may miss what there is, and "no-recovery" a way back.
   */
  readonly budget?: number | undefined;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1 };

/**
 * Holds a scenario that passed parsing against every rule of a good one. Errors come first; within
 * a severity the findings stand in the order of the rules. Never throws.
 *
 * @example
 * const findings = lintScenario(playable, { analysis: analyseScenario(playable), file });
 */
export function lintScenario(
  playable: PlayableScenario,
  { analysis, file, budget }: LintOptions = {},
): readonly Diagnostic[] {
  return applyRules(createContext(playable, analysis, budget), file);
}

/** What the rules find in a scenario of which a context was made; see `lintScenario`. */
export function applyRules(context: LintContext, file?: SourceFile): readonly Diagnostic[] {
  const locator = file && createLocator(file.text);
  const diagnostics = ALL_RULES.flatMap(({ code, severity, check }) =>
    check(context).map(({ at, message, hint }): Diagnostic => ({
      code,
      severity,
      file: file?.path ?? context.scenario.id,
      path: formatPath(at),
      message,
      hint,
      ...locator?.positionOfPath(at),
    })),
  );
  return diagnostics.sort((one, other) => RANK[one.severity] - RANK[other.severity]);
}
