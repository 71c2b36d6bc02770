import { type Effort, EFFORTS, analyseCached } from '../analyse-cached.ts';
import type { AnalysedScenario } from '../analyse/write-report.ts';
import { listProblems } from '../analyse/list-problems.ts';
import { listChoices, placeOf } from '../../scenario/checks/check-context.ts';
import type { Diagnostic } from '../../scenario/diagnostic.ts';
import type { Example } from '../command.ts';
import type { ExitCode, Io } from '../io.ts';
import { type OpenScenario, withScenario } from '../open-scenario.ts';
import type { Args, OptionRows } from '../parse-arguments.ts';
import { placeFindings } from '../place-findings.ts';
import { reportDiagnostics } from '../report-diagnostics.ts';
import { createTerminal } from '../terminal.ts';
import { writeJson } from '../write-json.ts';
import { writeOutput } from '../write-output.ts';

export const usage = 'analyse <scenario> [--html <file>] [--effort quick|normal|thorough]';
export const description =
  'Shows everything that can happen in a scenario: what can be reached, the best and the worst score, what somebody scores who chooses at random or by habit, what each choice costs, and how long it takes. The first line says whether that is exact, or what part was looked at. What is plainly wrong comes last, and the exit code is 1. The page holds all of it with the graph, the findings of lint and the shares of scores; it needs no network.';
export const names = { least: 1, most: 1, what: 'one scenario' };
export const options: OptionRows = {
  html: { type: 'string', value: '<file>', about: 'Write a page for the browser as well' },
  effort: {
    type: 'string',
    oneOf: Object.keys(EFFORTS),
    about: 'How long to look at a scenario too large to look at as a whole; normal when left out',
  },
};
export const examples: readonly Example[] = [
  { line: 'analyse starter-kit', what: 'A report here' },
  { line: 'analyse my-call --html my-call.html', what: 'A page to look at or to send' },
];

export function run(io: Io, args: Args): Promise<ExitCode> {
  return withScenario(io, { command: 'analyse', args }, async (scenario): Promise<ExitCode> => {
    const { playable, file } = scenario;
    const analysis = analyseCached(io, { playable, effort: effortOf(args) });
    const places = new Map(
      listChoices(playable.scenario).map((placed) => [placed.choice.id, placeOf(placed)]),
    );
    const problems = listProblems(analysis, (id) => places.get(id) ?? []);
    const diagnostics = placeFindings(file, problems);
    const exitCode = diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
    const out = args.options.get('html');
    const page = out && (await writePage(scenario, analysis));
    const written = out && page ? writeOutput(io, out, page) : undefined;
    if (args.options.has('json')) {
      writeJson(io, {
        command: 'analyse',
        exitCode,
        diagnostics,
        result: { ...analysis, file: written },
      });
      return exitCode;
    }
    await report(io, { analysis, playable }, diagnostics);
    if (written) io.stderr.write(`Written to ${written}\n`);
    return exitCode;
  });
}

/** The effort asked for. */
export const effortOf = ({ options: chosen }: Args): Effort =>
  (chosen.get('effort') as Effort | undefined) ?? 'normal';

async function writePage(
  { playable, file }: OpenScenario,
  analysis: AnalysedScenario['analysis'],
): Promise<string> {
  const { lintScenario } = await import('../../lint/lint-scenario.ts');
  const { writeAnalysisPage } = await import('../analyse/write-page.ts');
  const findings = lintScenario(playable, { analysis, file });
  return writeAnalysisPage({ playable, analysis, findings });
}

async function report(
  io: Io,
  analysed: AnalysedScenario,
  diagnostics: readonly Diagnostic[],
): Promise<void> {
  const { writeReport } = await import('../analyse/write-report.ts');
  const terminal = createTerminal(io.stdout, io.env);
  io.stdout.write(writeReport(analysed, terminal));
  if (diagnostics.length === 0) return;
  io.stdout.write(`\n${terminal.paint('bold', 'To mend')}\n`);
  reportDiagnostics(io.stdout, diagnostics, terminal);
}
