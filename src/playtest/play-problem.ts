import type { Diagnostic } from '../scenario/diagnostic.ts';
import { suggestName } from '../scenario/nearest-name.ts';

/** What is wrong with one line of a play, before it is known which file it belongs to. */
export interface Problem {
  readonly code: string;
  /** What is wrong, with the words quoted. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
}

/** What was read, or why it could not be. */
export type Reading<Value extends object> = Value | Problem;

export function isProblem(reading: object): reading is Problem {
  return 'code' in reading;
}

/** A place in a file, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The problem as a finding about a file. */
export function placeProblem(
  file: string,
  { line, column }: Position,
  { code, message, hint }: Problem,
): Diagnostic {
  return { code, severity: 'error', file, path: '', message, hint, line, column };
}

export const missingWords = (word: string, example: string): Problem => ({
  code: 'words-missing',
  message: `After "${word}" something is missing.`,
  hint: `For example: ${example}`,
});

export const unknownName = (name: string, known: readonly string[], kind: string): Problem => ({
  code: `unknown-${kind.replaceAll(' ', '-')}`,
  message: `There is no ${kind} "${name}".`,
  hint: suggestName(name, known, kind),
});
