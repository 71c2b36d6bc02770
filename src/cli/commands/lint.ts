import { parsePersona, parseRubric } from '../../scenario/parse-scenario.ts';
import type { Diagnostic } from '../../scenario/diagnostic.ts';
import { type Effort, EFFORTS, analyseCached } from '../analyse-cached.ts';
import type { Example } from '../command.ts';
import { type FoundDocument, findDocuments } from '../find-documents.ts';
import { readScenario } from '../find-scenario.ts';
import type { ExitCode, Io } from '../io.ts';
import type { Args, OptionRows } from '../parse-arguments.ts';
import { checkSlug, readDocument } from '../read-library.ts';
import { countSeverities, countThings, writeDiagnostics } from '../report-diagnostics.ts';
import { createTerminal, wrapText } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

export const usage = 'lint [files, folders or names] [--quick] [--errors]';
export const description =
  'Checks scenarios, personas and rubrics: first whether each file can be used at all, then whether the scenario is a good one, by rules that look at everything that can happen in it. Every finding says where it is and what to do. Without a name the whole folder of scenarios is checked. The exit code is 1 when something was found.';
export const names = { least: 0, most: Number.MAX_SAFE_INTEGER, what: 'files, folders or names' };
export const options: OptionRows = {
  quick: { type: 'boolean', about: 'Leave out the rules that need everything to be looked at' },
  effort: {
    type: 'string',
    oneOf: Object.keys(EFFORTS),
    about: 'How long to look at a large scenario; normal when left out',
  },
  errors: { type: 'boolean', about: 'Show errors only, no warnings' },
  rules: { type: 'boolean', about: 'List the rules of a good scenario and check nothing' },
};
export const examples: readonly Example[] = [
  { line: 'lint', what: 'All of "scenarios" in this folder' },
  { line: 'lint my-call --errors', what: 'What has to be mended before anybody plays it' },
];

export async function run(io: Io, args: Args): Promise<ExitCode> {
  if (args.options.has('rules')) return listRules(io, args);
  const { documents, diagnostics: troubles } = findDocuments(io, args);
  const checked = documents.filter(({ kind }) => kind !== 'play');
  const found: Diagnostic[] = [...troubles];
  for (const document of checked) found.push(...(await checkDocument(io, args, document)));
  const isShown = ({ severity }: Diagnostic): boolean =>
    severity === 'error' || !args.options.has('errors');
  const diagnostics = withoutRepeats(found).filter(isShown);
  const exitCode = diagnostics.length > 0 ? 1 : 0;
  const files = checked.length;
  if (args.options.has('json')) {
    writeJson(io, { command: 'lint', exitCode, diagnostics, result: { files } });
    return exitCode;
  }
  const terminal = createTerminal(io.stdout, io.env);
  const count = countSeverities(diagnostics);
  const summary = count === '' ? terminal.paint('green', 'Nothing to mend') : count;
  io.stdout.write(
    `${writeDiagnostics(diagnostics, terminal)}${summary} in ${countThings(files, 'file')}.\n`,
  );
  return exitCode;
}

/** A persona that cannot be read is reported by every scenario that needs it; once is enough. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()];
}

async function checkDocument(
  io: Io,
  args: Args,
  { kind, path }: FoundDocument,
): Promise<readonly Diagnostic[]> {
  if (kind === 'persona') return readDocument(path, io, parsePersona).diagnostics;
  if (kind === 'rubric') return readDocument(path, io, parseRubric).diagnostics;
  const { playable, file, shownAs, diagnostics } = readScenario(io, args, path);
  if (!playable || !file) return diagnostics;
  const { lintScenario } = await import('../../lint/lint-scenario.ts');
  const effort = (args.options.get('effort') ?? 'normal') as Effort;
  const analysis = args.options.has('quick') ? undefined : analyseCached(io, { playable, effort });
  return [
    ...diagnostics,
    ...checkSlug(playable, path, shownAs),
    ...lintScenario(playable, { analysis, file }),
  ];
}

async function listRules(io: Io, args: Args): Promise<ExitCode> {
  const { ALL_RULES } = await import('../../lint/all-rules.ts');
  const rules = ALL_RULES.map(({ code, severity, title }) => ({ code, severity, title }));
  if (args.options.has('json')) {
    writeJson(io, { command: 'lint', exitCode: 0, result: { rules } });
    return 0;
  }
  const { paint, width } = createTerminal(io.stdout, io.env);
  for (const { code, severity, title } of rules) {
    const kind = paint(severity === 'error' ? 'red' : 'yellow', severity);
    io.stdout.write(`${paint('bold', code)} ${kind}\n${wrapText(title, { width, first: '  ' })}\n`);
  }
  return 0;
}
