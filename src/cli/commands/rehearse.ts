import { findUnrehearsed } from '../../playtest/find-unrehearsed.ts';
import { formatPlayResult } from '../../playtest/format-play-result.ts';
import { parsePlay } from '../../playtest/parse-play.ts';
import { PLAY_WORDS } from '../../playtest/play-words.ts';
import { type PlayResult, runPlay } from '../../playtest/run-play.ts';
import type { Diagnostic } from '../../scenario/diagnostic.ts';
import type { PlayableScenario } from '../../scenario/playable-scenario.ts';
import type { Example } from '../command.ts';
import { findDocuments, scenarioOfPlay } from '../find-documents.ts';
import { readScenario } from '../find-scenario.ts';
import type { ExitCode, Io } from '../io.ts';
import type { Args, OptionRows } from '../parse-arguments.ts';
import { readDocument } from '../read-library.ts';
import { countThings, writeDiagnostics } from '../report-diagnostics.ts';
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
  readonly playable?: PlayableScenario | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly results: readonly PlayResult[];
}

export function run(io: Io, args: Args): ExitCode {
  const { documents, diagnostics: troubles } = findDocuments(io, args);
  const plays = documents.filter(({ kind }) => kind === 'play').map(({ path }) => path);
  const scenarios = [...new Set(plays.map(scenarioOfPlay))];
  const rehearsals = scenarios.map((path) =>
    rehearse(io, args, { path, plays: plays.filter((play) => scenarioOfPlay(play) === path) }),
  );
  const diagnostics = [...troubles, ...rehearsals.flatMap((one) => one.diagnostics)];
  const results = rehearsals.flatMap((one) => one.results);
  const hasAll = diagnostics.length === 0 && results.every(({ passed }) => passed);
  const exitCode = hasAll ? 0 : 1;
  if (args.options.has('json')) {
    const result = { plays: results.map(summarise) };
    writeJson(io, { command: 'rehearse', exitCode, diagnostics, result });
    return exitCode;
  }
  report(io, { rehearsals, diagnostics, isWhole: args.names.length === 0 });
  return exitCode;
}

interface Task {
  readonly path: string;
  readonly plays: readonly string[];
}

function rehearse(io: Io, args: Args, { path, plays }: Task): Rehearsal {
  const { playable, diagnostics, shownAs } = readScenario(io, args, path);
  if (!playable) return { file: shownAs, diagnostics, results: [] };
  const parsed = plays.map((play) => readDocument(play, io, (file) => parsePlay(file, playable)));
  return {
    file: shownAs,
    playable,
    diagnostics: parsed.flatMap((one) => one.diagnostics),
    results: parsed.flatMap(({ value }) => (value ? [runPlay(value, playable)] : [])),
  };
}

function summarise({ play, passed, parting, transcript }: PlayResult) {
  const { path, title } = play;
  return { path, title, passed, ending: transcript.end?.endingId, parting };
}

interface Report {
  readonly rehearsals: readonly Rehearsal[];
  readonly diagnostics: readonly Diagnostic[];
  readonly isWhole: boolean;
}

function report(io: Io, { rehearsals, diagnostics, isWhole }: Report): void {
  const terminal = createTerminal(io.stdout, io.env);
  const results = rehearsals.flatMap((one) => one.results);
  const failed = results.filter(({ passed }) => !passed);
  for (const rehearsal of rehearsals) io.stdout.write(writeRehearsal(rehearsal, terminal));
  io.stdout.write(writeDiagnostics(diagnostics, terminal));
  const { paint } = terminal;
  const verdict =
    results.length === 0 && diagnostics.length === 0
      ? `There is no play${isWhole ? '' : ' here'}. "composure help rehearse" says what one is.`
      : failed.length === 0
        ? `${paint('green', 'All hold')}: ${countThings(results.length, 'play')}.`
        : `${paint('red', `${countThings(failed.length, 'play')} of ${String(results.length)}`)} ${failed.length === 1 ? 'does' : 'do'} not hold.`;
  io.stdout.write(`${verdict}\n`);
}

function writeRehearsal({ file, results, playable }: Rehearsal, terminal: Terminal): string {
  const { paint, width } = terminal;
  const passed = results.filter((result) => result.passed);
  const failed = results.filter((result) => !result.passed);
  const head = `${paint('bold', file)} ${countThings(passed.length, 'play')} of ${String(results.length)} hold\n`;
  const details = failed.map((result) => `\n${formatPlayResult(result)}\n`).join('');
  if (!playable) return '';
  const { endings } = findUnrehearsed(playable, results);
  const open =
    endings.length === 0
      ? ''
      : `${wrapText(`No play reaches ${endings.map((id) => `"${id}"`).join(', ')}.`, { width, first: '  ' })}\n`;
  return `${head}${paint('dim', open)}${details}${details === '' ? '' : '\n'}`;
}
