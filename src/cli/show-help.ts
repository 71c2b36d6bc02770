import { join } from 'node:path';
import { COMMANDS, EVERYWHERE } from './all-commands.ts';
import type { Command } from './command.ts';
import type { ExitCode, Io } from './io.ts';
import { type OptionRow, type OptionRows, parseArguments } from './parse-arguments.ts';
import { refuseName } from './refusal.ts';
import { type Terminal, createTerminal, wrapText } from './terminal.ts';
import { writeJson } from './write-json.ts';

interface HelpOptions {
  readonly json: boolean;
}

/** What there is, for somebody who typed nothing but the name. */
export function showOverview(io: Io, { json }: HelpOptions): ExitCode {
  if (json) {
    const commands = Object.entries(COMMANDS).map(([name, { summary }]) => ({ name, summary }));
    writeJson(io, { command: 'help', exitCode: 0, result: { commands } });
    return 0;
  }
  const terminal = createTerminal(io.stdout, io.env);
  const { paint } = terminal;
  const rows = Object.entries(COMMANDS).map(([name, row]) => [name, row.summary] as const);
  const parts = [
    `${paint('bold', 'Composure')}: write, check and rehearse conversations with difficult customers.`,
    `${paint('bold', 'Usage')}  composure <command> [options]`,
    `${paint('bold', 'Commands')}\n${writeRows(rows, terminal)}`,
    `${paint('bold', 'Everywhere')}\n${writeRows(optionRows(EVERYWHERE), terminal)}`,
    wrapText(
      'Begin with "composure new my-first-call", then "composure play my-first-call". "composure help <command>" shows more of each.',
      { width: terminal.width },
    ),
    wrapText(
      'Exit codes: 0 all is well, 1 something was found, 2 it could not do what was asked.',
      { width: terminal.width },
    ),
  ];
  io.stdout.write(`${parts.join('\n\n')}\n`);
  return 0;
}

/** "composure help [command]". */
export async function showHelp(io: Io, line: readonly string[]): Promise<ExitCode> {
  const args = parseArguments(line, EVERYWHERE, { least: 0, most: 1, what: 'one command' });
  const name = args.names[0];
  const json = args.options.has('json');
  if (name === undefined || name === 'help') return showOverview(io, { json });
  if (!Object.hasOwn(COMMANDS, name)) throw refuseName('command', name, Object.keys(COMMANDS));
  return showCommand(io, name, { json });
}

/** All about one command. */
export async function showCommand(io: Io, name: string, { json }: HelpOptions): Promise<ExitCode> {
  const row = COMMANDS[name];
  if (!row) throw refuseName('command', name, Object.keys(COMMANDS));
  const command = await row.load();
  if (json) {
    const { usage, description, options, examples } = command;
    const result = { name, usage, description, options: { ...options, ...EVERYWHERE }, examples };
    writeJson(io, { command: 'help', exitCode: 0, result });
    return 0;
  }
  io.stdout.write(`${describeCommand(command, createTerminal(io.stdout, io.env))}\n`);
  return 0;
}

function describeCommand(command: Command, terminal: Terminal): string {
  const { paint, width } = terminal;
  const examples = command.examples.map(({ line, what }) => [`composure ${line}`, what] as const);
  return [
    wrapText(`composure ${command.usage}`, { width, first: 'Usage  ', rest: '       ' }).replace(
      'Usage',
      paint('bold', 'Usage'),
    ),
    wrapText(command.description, { width }),
    `${paint('bold', 'Options')}\n${writeRows(optionRows({ ...command.options, ...EVERYWHERE }), terminal)}`,
    `${paint('bold', 'Examples')}\n${writeRows(examples, terminal)}`,
  ].join('\n\n');
}

const optionRows = (options: OptionRows) =>
  Object.entries(options).map(([name, row]) => [nameOption(name, row), row.about] as const);

function nameOption(name: string, { short, value, oneOf }: OptionRow): string {
  const argument = value ? ` ${value}` : oneOf ? ` ${oneOf.join('|')}` : '';
  return `${short ? `-${short}, ` : ''}--${name}${argument}`;
}

/** Beyond this a name stands on a line of its own, above its text. */
const WIDEST_NAME = 34;

function writeRows(
  rows: readonly (readonly [string, string])[],
  { paint, width }: Terminal,
): string {
  const column = Math.min(WIDEST_NAME, Math.max(...rows.map(([name]) => name.length)));
  const rest = ' '.repeat(column + 4);
  return rows
    .map(([name, text]) => {
      const isWide = name.length > column;
      const first = isWide ? rest : `  ${name.padEnd(column)}  `;
      const wrapped = wrapText(text, { width, first, rest });
      return isWide
        ? `  ${paint('cyan', name)}\n${wrapped}`
        : wrapped.replace(name, paint('cyan', name));
    })
    .join('\n');
}

/** "composure --version". */
export function showVersion(io: Io, line: readonly string[]): ExitCode {
  const args = parseArguments(line, EVERYWHERE, { least: 0, most: 0, what: 'nothing' });
  const text = new TextDecoder().decode(io.files.read(join(io.shipped, '..', 'package.json')));
  const { version } = JSON.parse(text) as { version: string };
  if (args.options.has('json')) {
    writeJson(io, { command: 'version', exitCode: 0, result: { version } });
  } else {
    io.stdout.write(`${version}\n`);
  }
  return 0;
}
