import type { Attempt } from '../../engine/attempt.ts';
import { beginAttempt } from '../../engine/begin-attempt.ts';
import { scoreAttempt } from '../../assessment/score-attempt.ts';
import { localiseText } from '../../scenario/localise-text.ts';
import { checkLocale } from '../check-locale.ts';
import type { Example } from '../command.ts';
import type { ExitCode, Io, Output } from '../io.ts';
import { withScenario } from '../open-scenario.ts';
import type { Args, OptionRows } from '../parse-arguments.ts';
import { listOptions, makeOption, readAnswer, undoMove } from '../play/session.ts';
import { writeBriefing } from '../play/write-briefing.ts';
import { writeResult } from '../play/write-result.ts';
import {
  writeDeed,
  writeOptions,
  writeReasons,
  writeReplies,
  writeStanding,
} from '../play/write-turn.ts';
import { countThings } from '../report-diagnostics.ts';
import { type Terminal, createTerminal, wrapText, writeHead } from '../terminal.ts';
import { writeJson } from '../write-json.ts';

const DEFAULT_SEED = 'composure';

export const usage = 'play <scenario> [--seed <text>] [--explain] [--locale <code>]';
export const description =
  'Plays a conversation in the terminal. Type the number of a choice, "l" to keep listening, "u" to take the last move back, "b" for the briefing, "q" to leave. Choices can be piped in too, one a line, as numbers or as ids; the same seed and choices always give the same conversation.';
export const names = { least: 1, most: 1, what: 'one scenario' };
export const options: OptionRows = {
  seed: {
    type: 'string',
    value: '<text>',
    about: `Chooses wordings and the order of choices; "${DEFAULT_SEED}" when left out`,
  },
  explain: { type: 'boolean', about: 'After each move show its acts, what they changed, and why' },
  locale: { type: 'string', value: '<code>', about: 'Language of the texts, such as "en"' },
};
export const examples: readonly Example[] = [
  { line: 'play starter-kit', what: 'Play a shipped scenario' },
  { line: 'play my-call --explain --seed 7', what: 'See what each choice does' },
  { line: 'play my-call --json < choices.txt', what: 'Play recorded choices, get the transcript' },
];

interface Game {
  readonly io: Io;
  readonly screen: Output;
  readonly terminal: Terminal;
  readonly explains: boolean;
}

export function run(io: Io, args: Args): Promise<ExitCode> {
  return withScenario(io, { command: 'play', args }, async ({ playable }): Promise<ExitCode> => {
    const isJson = args.options.has('json');
    const screen = isJson ? screenBesideJson(io) : io.stdout;
    const terminal = createTerminal(screen, io.env);
    const seed = args.options.get('seed') ?? DEFAULT_SEED;
    const locale = checkLocale(playable.scenario, args.options.get('locale'));
    const { attempt } = beginAttempt(playable, { seed, locale });
    const game = { io, screen, terminal, explains: args.options.has('explain') };
    greet(game, attempt);
    const last = await playOn(game, attempt);
    if (isJson) {
      const { transcript } = last;
      const { rubrics } = scoreAttempt(playable, transcript);
      writeJson(io, { command: 'play', exitCode: 0, result: { transcript, rubrics } });
    } else if (last.transcript.end) {
      screen.write(`\n${writeResult(last, terminal)}\n`);
    } else {
      const moves = countThings(last.transcript.turns.length, 'move');
      screen.write(`\nLeft after ${moves}, before the end.\n`);
    }
    return 0;
  });
}

/** Standard output belongs to the JSON; somebody who types still sees the conversation. */
const screenBesideJson = ({ stdin, stderr }: Io): Output =>
  stdin.isTerminal ? stderr : { isTerminal: false, write: () => undefined };

function greet({ screen, terminal }: Game, attempt: Attempt): void {
  const { title, minutes, channel, defaultLocale } = attempt.playable.scenario;
  const { paint, width } = terminal;
  const name = localiseText(title, attempt.locale, defaultLocale);
  const about = `${channel}, about ${String(minutes)} minutes, seed "${attempt.seed}"`;
  screen.write(
    `${writeHead(
      [
        [name, 'bold'],
        [about, 'dim'],
      ],
      terminal,
    )}\n\n${writeBriefing(attempt, terminal)}\n\n${paint('dim', '─'.repeat(width))}\n`,
  );
}

/** Asks and moves until the conversation is over or nobody answers any more. */
async function playOn(game: Game, from: Attempt): Promise<Attempt> {
  let attempt = from;
  show(game, attempt);
  while (!attempt.transcript.end) {
    const line = await game.io.stdin.ask('> ');
    if (line === undefined) return attempt;
    const next = answer(game, attempt, line);
    if (next === 'leave') return attempt;
    if (next === attempt) continue;
    attempt = next;
    show(game, attempt);
  }
  return attempt;
}

/** What a typed line leads to: another attempt, the same one, or leaving. */
function answer(game: Game, attempt: Attempt, line: string): Attempt | 'leave' {
  const { screen, terminal } = game;
  const reading = readAnswer(line, listOptions(attempt));
  switch (reading.kind) {
    case 'move':
      return makeOption(attempt, reading.option);
    case 'undo':
      return takeBack(game, attempt);
    case 'leave':
      return 'leave';
    case 'briefing':
      screen.write(`${writeBriefing(attempt, terminal)}\n`);
      return attempt;
    case 'help':
      screen.write(`${wrapText(description, { width: terminal.width })}\n`);
      return attempt;
    case 'unknown':
      screen.write(`"${line.trim()}" is not on offer. ${reading.hint}\n`);
      return attempt;
    case 'nothing':
      return attempt;
  }
}

function takeBack({ screen }: Game, attempt: Attempt): Attempt {
  const isPossible = attempt.transcript.turns.length > 0;
  screen.write(isPossible ? 'The last move is taken back.\n' : 'There is nothing to take back.\n');
  return isPossible ? undoMove(attempt) : attempt;
}

function show({ screen, terminal, explains }: Game, attempt: Attempt): void {
  const turn = attempt.transcript.turns.at(-1);
  const parts = [
    ...(turn ? [writeDeed(turn, terminal)] : []),
    ...(turn && explains ? [writeReasons(turn, attempt, terminal)] : []),
    writeStanding(attempt, terminal),
    writeReplies(attempt, terminal),
    ...(attempt.transcript.end ? [] : [writeOptions(listOptions(attempt), terminal)]),
  ];
  screen.write(`\n${parts.filter((part) => part !== '').join('\n\n')}\n\n`);
}
