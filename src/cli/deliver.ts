import type { Diagnostic } from '../scenario/diagnostic.ts';
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
  /** What was found in files; an exit code of 1 where anything was. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** Hands over what a command made: to the file named with --out, else to standard output. */
export async function deliver(
  io: Io,
  { options }: Args,
  { command, result, write, diagnostics = [] }: Product,
): Promise<ExitCode> {
  const out = options.get('out');
  const file = out === undefined ? undefined : writeOutput(io, out, await write());
  const exitCode = diagnostics.length > 0 ? 1 : 0;
  const answer = { command, exitCode, diagnostics, result: { ...result, file } } as const;
  if (options.has('json')) writeJson(io, answer);
  else if (file === undefined) io.stdout.write(await write());
  else io.stderr.write(`Written to ${file}\n`);
  return exitCode;
}
