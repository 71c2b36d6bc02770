import { join } from 'node:path';
import type { Example } from '../command.ts';
import type { ExitCode, Io } from '../io.ts';
import type { Args, OptionRows } from '../parse-arguments.ts';
import { readSource } from '../read-source.ts';
import { Refusal, refuseName } from '../refusal.ts';

const KINDS = ['scenario', 'persona', 'rubric', 'sources'];

export const usage = 'schema [scenario|persona|rubric|sources]';
export const description =
  'Prints the JSON Schema that an editor uses to complete and check a file while you type; without a name, that of a scenario. It is JSON with and without --json.';
export const names = { least: 0, most: 1, what: 'one of scenario, persona, rubric and sources' };
export const options: OptionRows = {};
export const examples: readonly Example[] = [
  { line: 'schema scenario > scenario.schema.json', what: 'Keep it beside your own scenarios' },
];

export function run(io: Io, args: Args): ExitCode {
  const kind = args.names[0] ?? 'scenario';
  if (!KINDS.includes(kind)) throw refuseName('schema', kind, KINDS);
  io.stdout.write(readSchema(io, kind));
  return 0;
}

/** Text of the JSON Schema of a scenario, a persona, a rubric or the sources. */
export function readSchema(io: Io, kind: string): string {
  const shownAs = `${kind}.schema.json`;
  const { file, trouble } = readSource(io.files, {
    path: join(io.shipped, 'schema', shownAs),
    shownAs,
  });
  if (file) return file.text;
  throw new Refusal(
    `${shownAs}: ${trouble.message}`,
    'Install Composure again; a file of it is missing.',
  );
}
