import type { Move } from '../engine/transcript.ts';
import type { AttemptKey } from './attempt-key.ts';
import { isFields, readNumber, readText } from './foreign-value.ts';
import { readMoves } from './stored-moves.ts';

export const SAVE_FORMAT = 1;

/** An attempt that is not over: what is needed to replay it to the exact turn. */
export interface SavedAttempt extends AttemptKey {
  readonly format: typeof SAVE_FORMAT;
  readonly scenarioVersion: string;
  /** Hash of the playable scenario the moves were made in. */
  readonly hash: string;
  readonly locale: string;
  readonly moves: readonly Move[];
  /** True when it started from a turn of another attempt; it then replaces no result. */
  readonly practice: boolean;
  readonly savedAtIso: string;
}

/** The saved attempt in a stored value, or undefined when it is corrupt or of another format. */
export function readSavedAttempt(input: unknown): SavedAttempt | undefined {
  if (!isFields(input) || input.format !== SAVE_FORMAT) return undefined;
  const run = readRun(input);
  const savedAtIso = readText(input.savedAtIso);
  if (run === undefined || savedAtIso === undefined) return undefined;
  return { format: SAVE_FORMAT, ...run, savedAtIso };
}

/** The fields that saved attempts and records have in common, or undefined when one is missing. */
export function readRun(
  input: Readonly<Record<string, unknown>>,
): Omit<SavedAttempt, 'format' | 'savedAtIso'> | undefined {
  const scenarioId = readText(input.scenarioId);
  const scenarioVersion = readText(input.scenarioVersion);
  const hash = readText(input.hash);
  const seed = readText(input.seed);
  const locale = readText(input.locale);
  const moves = readMoves(input.moves);
  if (!scenarioId || !scenarioVersion || !hash || !seed || !locale || !moves) return undefined;
  const fromTurn = readNumber(input.fromTurn, 0, moves.length);
  return {
    ...{ scenarioId, scenarioVersion, hash, seed, locale, moves },
    practice: input.practice === true,
    ...(fromTurn === undefined ? {} : { fromTurn }),
  };
}
