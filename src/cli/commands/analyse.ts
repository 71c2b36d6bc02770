import type { ScenarioAnalysis } from '../../analysis/scenario-analysis.ts';
import { lintScenario } from '../../lint/lint-scenario.ts';
import { EFFORT_OPTION, analyseCached, effortOf } from '../analyse-cached.ts';
import type { AnalysedScenario } from '../analyse/analysed-scenario.ts';
import { hideIdleCases } from '../analyse/hide-idle-cases.ts';
import type { Example } from '../command.ts';
import { deliver } from '../deliver.ts';
import type { ExitCode, Io } from '../io.ts';
import { withScenario } from '../open-scenario.ts';
import type { Args, OptionRows } from '../parse-arguments.ts';
import { type Terminal, createTerminal } from '../terminal.ts';

export const usage = 'analyse <scenario> [--html] [--out <file>] [--effort low|normal|high]';
export const description =
  'Shows everything that can happen in a scenario: what can be reached and by which choices, the best and the worst score, what somebody scores who chooses at random or by habit, what each choice costs, which are never the best, and how long it takes. The first line says whether that is exact, or what part was looked at. The findings of "composure lint" come last, and with one the exit code is 1. The page has all of it with the graph, and needs no network. Without --out the result goes to standard output.';
export const names = { least: 1, most: 1, what: 'one scenario' };
export const options: OptionRows = {
  html: { type: 'boolean', about: 'One page that needs nothing else, to look at, print or send' },
  out: { type: 'string', short: 'o', value: '<file>', about: 'Write it to this file' },
  effort: EFFORT_OPTION,
};
export const examples: readonly Example[] = [
  { line: 'analyse starter-kit', what: 'A report here' },
  { line: 'analyse my-call --html --out my-call.html', what: 'A page with the graph' },
];

export function run(io: Io, args: Args): Promise<ExitCode> {
  return withScenario(io, { command: 'analyse', args }, ({ playable, file }) => {
    const analysis = analyseCached(io, playable, effortOf(args));
    const findings = lintScenario(playable, { analysis, file });
    return deliver(io, args, {
      command: 'analyse',
      result: analysis satisfies ScenarioAnalysis,
      diagnostics: findings,
      write: () => {
        const shown = hideIdleCases(analysis, playable);
        return write({ analysis: shown, playable, findings }, args, terminalFor(io, args));
      },
    });
  });
}

/** A file has no colours and the width of a page. */
function terminalFor(io: Io, { options: chosen }: Args): Terminal {
  if (!chosen.has('out')) return createTerminal(io.stdout, io.env);
  return createTerminal({ isTerminal: false, write: () => undefined }, {});
}

async function write(
  analysed: AnalysedScenario,
  { options: chosen }: Args,
  terminal: Terminal,
): Promise<string> {
  if (chosen.has('html')) {
    return (await import('../analyse/write-page.ts')).writeAnalysisPage(analysed);
  }
  return (await import('../analyse/write-report.ts')).writeReport(analysed, terminal);
}
