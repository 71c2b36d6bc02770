import type { ExitCode, Io } from './io.ts';
import type { Args } from './parse-arguments.ts';
import { writeJson } from './write-json.ts';
import { writeOutput } from './write-output.ts';

/** What a command makes, as data and as text. */
export interface Product {
  readonly command: string;
  /** What --json shows. */
  readonly result: object;
  readonly write: () => Promise<string>;
}

/** Hands over what a command made: to the file named with --out, else to standard output. */
export async function deliver(
  io: Io,
  { options }: Args,
  { command, result, write }: Product,
): Promise<ExitCode> {
  const out = options.get('out');
  const file = out === undefined ? undefined : writeOutput(io, out, await write());
  if (options.has('json')) writeJson(io, { command, exitCode: 0, result: { ...result, file } });
  else if (file === undefined) io.stdout.write(await write());
  else io.stderr.write(`Written to ${file}\n`);
  return 0;
}
