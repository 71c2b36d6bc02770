import { basename, dirname } from 'node:path';
import type { Scope } from '../../analysis/scenario-analysis.ts';
import { lintScenario } from '../../lint/lint-scenario.ts';
import { parsePlay } from '../../playtest/parse-play.ts';
import type { Diagnostic } from '../../scenario/diagnostic.ts';
import { parsePersona, parseRubric, parseSources } from '../../scenario/parse-scenario.ts';
import { EFFORT_OPTION, analyseCached, effortOf } from '../analyse-cached.ts';
import { describeScope } from '../analyse/analysis-words.ts';
import type { Example } from '../command.ts';
import {
  type FoundDocument,
  findDocuments,
  noteShipped,
  scenarioOfPlay,
} from '../find-documents.ts';
import { type FoundScenario, readScenario } from '../find-scenario.ts';
import { type ExitCode, type Io, NO_PROGRESS } from '../io.ts';
import { listRules } from '../list-rules.ts';
import type { Args, OptionRows } from '../parse-arguments.ts';
import { checkSlug, readDocument } from '../read-library.ts';
import { countSeverities, countThings, writeDiagnostics } from '../report-diagnostics.ts';
import { type Terminal, createTerminal, wrapText } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

export const usage = 'lint [files, folders or names] [--quick] [--errors]';
export const description =
  'Checks scenarios, personas, rubrics, sources and plays: first whether each file can be used at all, then whether a scenario is a good one, by rules that know everything that can happen in it. Every finding says where it is and what to do. Without a name the whole folder of scenarios is checked. What was worked out about a scenario is kept, so that it is quick until the scenario changes. The exit code is 1 when something was found.';
export const names = { least: 0, most: Number.MAX_SAFE_INTEGER, what: 'files, folders or names' };
export const options: OptionRows = {
  quick: { type: 'boolean', about: 'Leave out what needs everything that can happen' },
  effort: EFFORT_OPTION,
  errors: { type: 'boolean', about: 'Show errors and no warnings' },
  rules: { type: 'boolean', about: 'List the rules of a good scenario, and check nothing' },
};
export const examples: readonly Example[] = [
  { line: 'lint', what: 'All of "scenarios" in this folder' },
  { line: 'lint my-call --errors', what: 'What has to be mended before anybody plays it' },
];

/** What was found in the files of one command line. */
interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** How much of each scenario was looked at, by the path of its file. */
  readonly scopes: ReadonlyMap<string, Scope>;
}

export function run(io: Io, args: Args): ExitCode {
  if (args.options.has('rules')) return listRules(io, args);
  const { documents, diagnostics: troubles } = findDocuments(io, args);
  const { diagnostics: found, scopes } = checkDocuments(io, args, documents);
  const isShown = ({ severity }: Diagnostic): boolean =>
    severity === 'error' || !args.options.has('errors');
  const diagnostics = withoutRepeats([...troubles, ...found]).filter(isShown);
  const exitCode = diagnostics.length > 0 ? 1 : 0;
  const files = documents.length;
  if (args.options.has('json')) {
    const scenarios = [...scopes].map(([file, scope]) => ({ file, scope }));
    writeJson(io, { command: 'lint', exitCode, diagnostics, result: { files, scenarios } });
    return exitCode;
  }
  const terminal = createTerminal(io.stdout, io.env);
  io.stdout.write(
    [
      writeDiagnostics(diagnostics, terminal),
      writeScopes(scopes, terminal),
      `${writeSummary(diagnostics, files, terminal)}\n`,
      writeNote(noteShipped(io, args), terminal),
    ].join(''),
  );
  return exitCode;
}

/** A persona that cannot be read is reported by every scenario that needs it; once is enough. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((each) => [JSON.stringify(each), each])).values()];
}

function checkDocuments(io: Io, args: Args, documents: readonly FoundDocument[]): Checked {
  const scopes = new Map<string, Scope>();
  const read = new Map<string, FoundScenario>();
  const scenarioAt = (path: string): FoundScenario => {
    const scenario = read.get(path) ?? readScenario(io, args, path);
    read.set(path, scenario);
    return scenario;
  };
  // Many that take less than a second each take long as well, so that each is only a step.
  const scenarios = documents.filter(({ kind }) => kind === 'scenario');
  const progress = io.startProgress(nameSteps(scenarios.map(({ path }) => path)));
  const quietly: Io = { ...io, startProgress: () => NO_PROGRESS };
  const diagnostics = documents.flatMap(({ kind, path }): readonly Diagnostic[] => {
    if (kind === 'persona') return readDocument(path, io, parsePersona).diagnostics;
    if (kind === 'rubric') return readDocument(path, io, parseRubric).diagnostics;
    if (kind === 'sources') return readDocument(path, io, parseSources).diagnostics;
    if (kind === 'play') return checkPlay(io, path, scenarioAt(scenarioOfPlay(path)));
    const found = checkScenario(quietly, args, { scenario: scenarioAt(path), scopes });
    progress.advance();
    return found;
  });
  progress.end();
  return { diagnostics, scopes };
}

/** What is said while each scenario is looked at. */
function nameSteps(paths: readonly string[]): readonly string[] {
  const count = paths.length;
  return paths.map((path, index) => {
    const name = basename(path) === 'scenario.json' ? basename(dirname(path)) : basename(path);
    const place = count > 1 ? `, ${index + 1} of ${count}` : '';
    return `Looking at everything that can happen in ${name}${place}`;
  });
}

/** A play can be read only beside its scenario. */
function checkPlay(io: Io, path: string, scenario: FoundScenario): readonly Diagnostic[] {
  const { playable } = scenario;
  if (!playable) return scenario.diagnostics;
  return readDocument(path, io, (file) => parsePlay(file, playable)).diagnostics;
}

interface ScenarioCheck {
  readonly scenario: FoundScenario;
  /** Takes how much of it was looked at. */
  readonly scopes: Map<string, Scope>;
}

function checkScenario(
  io: Io,
  args: Args,
  { scenario, scopes }: ScenarioCheck,
): readonly Diagnostic[] {
  const { playable, file, path, shownAs, diagnostics } = scenario;
  if (!playable || !file) return diagnostics;
  const isQuick = args.options.has('quick');
  const analysis = isQuick ? undefined : analyseCached(io, playable, effortOf(args));
  if (analysis) scopes.set(shownAs, analysis.scope);
  // Only a file of this name is found by the name of its folder.
  const hasSlug = basename(path) === 'scenario.json';
  return [
    ...diagnostics,
    ...(hasSlug ? checkSlug(playable, basename(dirname(path)), file) : []),
    ...lintScenario(playable, { analysis, file }),
  ];
}

const writeNote = (note: string, { width }: Terminal): string =>
  note === '' ? '' : `${wrapText(note, { width })}\n`;

/** What the rules could not know, since a scenario was too large to look at as a whole. */
function writeScopes(scopes: Checked['scopes'], { paint, width }: Terminal): string {
  const bounded = [...scopes].filter(([, { certainty }]) => certainty === 'bounded');
  return bounded
    .map(
      ([file, scope]) =>
        `${paint('dim', wrapText(`${file}: ${describeScope(scope)}`, { width }))}\n`,
    )
    .join('');
}

function writeSummary(
  diagnostics: readonly Diagnostic[],
  files: number,
  { paint }: Terminal,
): string {
  if (files === 0 && diagnostics.length === 0) return NO_FILES;
  const count = countSeverities(diagnostics);
  const summary = count === '' ? paint('green', 'Nothing to mend') : count;
  return `${summary} in ${countThings(files, 'file')}.`;
}

const NO_FILES =
  'There is no scenario, persona, rubric or play here. "composure new" writes one to start from.';
