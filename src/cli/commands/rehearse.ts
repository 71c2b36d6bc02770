import { basename } from 'node:path';
import { type Unrehearsed, findUnrehearsed } from '../../playtest/find-unrehearsed.ts';
import { formatPlayResult } from '../../playtest/format-play-result.ts';
import { parsePlay } from '../../playtest/parse-play.ts';
import { PLAY_WORDS } from '../../playtest/play-words.ts';
import { type PlayResult, runPlay } from '../../playtest/run-play.ts';
import type { Diagnostic } from '../../scenario/diagnostic.ts';
import type { Example } from '../command.ts';
import {
  type FoundDocuments,
  findDocuments,
  noteShipped,
  playsOf,
  scenarioOfPlay,
} from '../find-documents.ts';
import { Refusal } from '../refusal.ts';
import { readScenario } from '../find-scenario.ts';
import type { ExitCode, Io } from '../io.ts';
import type { Args, OptionRows } from '../parse-arguments.ts';
import { readDocument } from '../read-library.ts';
import { showPath } from '../show-path.ts';
import { countSeverities, countThings, writeDiagnostics } from '../report-diagnostics.ts';
import { type Terminal, createTerminal, wrapText } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

export const usage = 'rehearse [files, folders or names]';
export const description = `Runs plays, the rehearsed runs that test a scenario, and says of each that does not hold where the conversation took another way. Plays are files with the ending .play in the folder "plays" beside scenario.json; a run played in the browser can be saved as one. A line does something or says what is expected, and begins with one of these words: ${Object.keys(PLAY_WORDS).join(', ')}, or with the name of the customer or a rubric. The exit code is 1 when a play does not hold.`;
export const names = { least: 0, most: Number.MAX_SAFE_INTEGER, what: 'files, folders or names' };
export const options: OptionRows = {};
export const examples: readonly Example[] = [
  { line: 'rehearse', what: 'Every play in this folder of scenarios' },
  { line: 'rehearse my-call/plays/best-run.play', what: 'A single one' },
];

/** What became of the plays of one scenario. */
interface Rehearsal {
  /** Path of the scenario as it is shown. */
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly results: readonly PlayResult[];
  /** What no play shows; absent where only some of its plays were run. */
  readonly unrehearsed?: Unrehearsed | undefined;
}

export function run(io: Io, args: Args): ExitCode {
  const { documents, diagnostics: troubles } = findPlays(io, args);
  const plays = documents.map(({ path }) => path);
  const scenarios = [...new Set(plays.map(scenarioOfPlay))];
  const progress = io.startProgress([`Running ${countThings(plays.length, 'play')}`]);
  const rehearsals = scenarios.map((path) =>
    rehearse(io, args, { path, plays: plays.filter((play) => scenarioOfPlay(play) === path) }),
  );
  progress.end();
  const diagnostics = [...troubles, ...rehearsals.flatMap((one) => one.diagnostics)];
  const results = rehearsals.flatMap((one) => one.results);
  const hasAll = diagnostics.length === 0 && results.every(({ passed }) => passed);
  const exitCode = hasAll ? 0 : 1;
  if (args.options.has('json')) {
    const result = {
      plays: results.map(summarise),
      scenarios: rehearsals.map(({ file, unrehearsed }) => ({ file, ...unrehearsed })),
    };
    writeJson(io, { command: 'rehearse', exitCode, diagnostics, result });
  } else {
    report(io, rehearsals, diagnostics);
    const note = noteShipped(io, args);
    const { width } = createTerminal(io.stdout, io.env);
    if (note !== '') io.stdout.write(`${wrapText(note, { width })}\n`);
  }
  return exitCode;
}

/** The plays that were named, and those of scenarios that were. */
function findPlays(io: Io, args: Args): FoundDocuments {
  const { documents, diagnostics } = findDocuments(io, args);
  const beside = documents
    .filter(({ kind, path }) => kind === 'scenario' && basename(path) === 'scenario.json')
    .flatMap(({ path }) => playsOf(io, path).documents);
  const plays = [...documents, ...beside].filter(({ kind }) => kind === 'play');
  if (plays.length === 0 && diagnostics.length === 0 && args.names.length > 0) {
    throw new Refusal(
      `There is no play of ${args.names.map((name) => `"${name}"`).join(' or ')}.`,
      'Plays are files with the ending .play in the folder "plays" beside scenario.json; "composure help rehearse" says what is in them.',
    );
  }
  const byPath = new Map(plays.map((play) => [play.path, play]));
  return { documents: [...byPath.values()], diagnostics };
}

interface Task {
  readonly path: string;
  readonly plays: readonly string[];
}

function rehearse(io: Io, args: Args, { path, plays }: Task): Rehearsal {
  const { file, playable, diagnostics, shownAs } = readScenario(io, args, path);
  if (!playable) {
    const isMissing = file === undefined && diagnostics.some(({ code }) => code === 'no-file');
    const troubles = isMissing ? plays.map((play) => strayPlay(io, play, shownAs)) : diagnostics;
    return { file: shownAs, diagnostics: troubles, results: [] };
  }
  const parsed = plays.map((play) => readDocument(play, io, (file) => parsePlay(file, playable)));
  const results = parsed.flatMap(({ value }) => (value ? [runPlay(value, playable)] : []));
  const isWhole = !args.names.some((name) => name.endsWith('.play'));
  return {
    file: shownAs,
    diagnostics: [...diagnostics, ...parsed.flatMap((one) => one.diagnostics)],
    results,
    unrehearsed: isWhole ? findUnrehearsed(playable, results) : undefined,
  };
}

function strayPlay(io: Io, play: string, scenario: string): Diagnostic {
  return {
    code: 'stray-play',
    severity: 'error',
    file: showPath(io.cwd, play),
    path: '',
    message: `This play belongs to no scenario: there is no file ${scenario}.`,
    hint: 'Keep it in the folder "plays" beside scenario.json.',
  };
}

function summarise({ play, passed, parting, transcript }: PlayResult) {
  const { path, title } = play;
  return { path, title, passed, ending: transcript.end?.endingId, parting };
}

function report(
  io: Io,
  rehearsals: readonly Rehearsal[],
  diagnostics: readonly Diagnostic[],
): void {
  const terminal = createTerminal(io.stdout, io.env);
  for (const rehearsal of rehearsals) io.stdout.write(writeRehearsal(rehearsal, terminal));
  io.stdout.write(writeDiagnostics(diagnostics, terminal));
  const results = rehearsals.flatMap((one) => one.results);
  const verdicts = [writeVerdict(results, terminal), countSeverities(diagnostics)];
  const isEmpty = results.length === 0 && diagnostics.length === 0;
  const words = isEmpty ? NO_PLAYS : verdicts.filter((each) => each !== '').join(' ');
  io.stdout.write(`${words}\n`);
}

const NO_PLAYS = 'There is no play here. "composure help rehearse" says what one is.';

function writeVerdict(results: readonly PlayResult[], { paint }: Terminal): string {
  const failed = results.filter(({ passed }) => !passed).length;
  if (results.length === 0) return '';
  if (failed === 0) return `${paint('green', 'All hold')}: ${countThings(results.length, 'play')}.`;
  const verb = failed === 1 ? 'does' : 'do';
  const count = `${String(failed)} of ${countThings(results.length, 'play')}`;
  return `${paint('red', count)} ${verb} not hold.`;
}

function writeRehearsal(rehearsal: Rehearsal, terminal: Terminal): string {
  const { file, results } = rehearsal;
  if (results.length === 0) return '';
  const { paint } = terminal;
  const failed = results.filter(({ passed }) => !passed);
  const held = `${String(results.length - failed.length)} of ${countThings(results.length, 'play')}`;
  const details = failed.map((result) => `\n${formatPlayResult(result)}\n`).join('');
  return `${paint('bold', file)} ${held} ${results.length === 1 ? 'holds' : 'hold'}\n${writeOpen(rehearsal, terminal)}${details}${details === '' ? '' : '\n'}`;
}

/** What the plays of a scenario leave out. */
function writeOpen({ unrehearsed }: Rehearsal, { paint, width }: Terminal): string {
  const { endings = [], lacksReference = false } = unrehearsed ?? {};
  const names = endings.map((id) => `"${id}"`).join(', ');
  const sentences = [
    ...(names === '' ? [] : [`No play that holds reaches ${names}.`]),
    ...(lacksReference ? ['No play that holds earns 100 by every rubric.'] : []),
  ];
  return sentences
    .map((each) => `${paint('dim', wrapText(each, { width, first: '  ' }))}\n`)
    .join('');
}
