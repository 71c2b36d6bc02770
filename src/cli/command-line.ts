import { nearestName } from '../scenario/nearest-name.ts';
import { COMMANDS, EVERYWHERE } from './all-commands.ts';
import type { Command } from './command.ts';
import type { ExitCode, Io } from './io.ts';
import { type Args, parseArguments } from './parse-arguments.ts';
import { Refusal } from './refusal.ts';
import { createTerminal, wrapText } from './terminal.ts';
import { writeJson } from './write-json.ts';

/**
 * Runs one command line, the words behind "composure". Never throws for what somebody typed or what
 * is in a file; a throw is a defect of this program.
 */
export async function runCommandLine(io: Io, line: readonly string[]): Promise<ExitCode> {
  try {
    return await dispatch(io, line);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refuse(io, line, error);
  }
}

async function dispatch(io: Io, line: readonly string[]): Promise<ExitCode> {
  const [first, ...rest] = moveJsonBack(line);
  const help = await import('./show-help.ts');
  if (first === undefined || first === '--json') {
    return help.showOverview(io, { json: first !== undefined });
  }
  const answer = ABOUT_ITSELF.get(first);
  if (answer) return help[answer](io, rest);
  if (first.startsWith('-')) {
    throw new Refusal(
      `"${first}" stands before any command.`,
      'Write the command first, as in "composure play"; "composure help" lists them.',
    );
  }
  return runCommand(io, first, rest);
}

/** "--json" may stand before the command too. */
function moveJsonBack(line: readonly string[]): readonly string[] {
  const place = line.findIndex((word) => word !== '--json');
  return place > 0 ? [...line.slice(place), '--json'] : line;
}

/** Words that ask about the program itself, and what answers them. */
const ABOUT_ITSELF = new Map<string, 'showHelp' | 'showVersion'>([
  ['help', 'showHelp'],
  ['--help', 'showHelp'],
  ['-h', 'showHelp'],
  ['--version', 'showVersion'],
  ['-v', 'showVersion'],
  ['-V', 'showVersion'],
]);

async function runCommand(io: Io, name: string, line: readonly string[]): Promise<ExitCode> {
  const row = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!row) throw refuseCommand(name);
  const command = await row.load();
  const args = readArguments(name, command, line);
  if (!args.options.has('help')) return command.run(io, args);
  const { showCommand } = await import('./show-help.ts');
  return showCommand(io, name, { json: args.options.has('json') });
}

function refuseCommand(name: string): Refusal {
  const nearest = nearestName(name, [...Object.keys(COMMANDS), 'help']);
  const hint = nearest ? `Did you mean "${nearest}"?` : '"composure help" lists all commands.';
  return new Refusal(`There is no command "${name}".`, hint);
}

function readArguments(name: string, command: Command, line: readonly string[]): Args {
  try {
    return parseArguments(line, { ...command.options, ...EVERYWHERE }, command.names);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.message, `${error.hint} See "composure help ${name}".`);
  }
}

const isJson = (line: readonly string[]): boolean => line.includes('--json');

function refuse(io: Io, line: readonly string[], { message, hint }: Refusal): ExitCode {
  if (isJson(line)) {
    const command = line.find((word) => !word.startsWith('-')) ?? '';
    writeJson(io, { command, exitCode: 2, error: { message, hint } });
    return 2;
  }
  const { paint, width } = createTerminal(io.stderr, io.env);
  io.stderr.write(`${paint('red', wrapText(message, { width }))}\n${wrapText(hint, { width })}\n`);
  return 2;
}
