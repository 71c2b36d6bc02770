import type { Diagnostic } from '../scenario/diagnostic.ts';
import type { ExitCode, Io } from './io.ts';

/** What every command writes with --json; the fields keep their names and meaning. */
export interface JsonAnswer {
  readonly command: string;
  readonly exitCode: ExitCode;
  /** What was found in files, errors and warnings. */
  readonly diagnostics?: readonly Diagnostic[];
  /** What the command was asked for; its shape is the command's. */
  readonly result?: unknown;
  /** Present when the command could not do what it was asked. */
  readonly error?: { readonly message: string; readonly hint: string };
}

/** Writes an answer as JSON, its fields always present and in the same order. */
export function writeJson(io: Io, answer: JsonAnswer): void {
  const { command, exitCode, diagnostics = [], result = null, error = null } = answer;
  const whole = { command, exitCode, diagnostics, result, error };
  io.stdout.write(`${JSON.stringify(whole, null, 2)}\n`);
}
