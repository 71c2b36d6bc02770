import type { Scorecard } from '../assessment/scorecard.ts';
import type { Transcript } from '../engine/transcript.ts';
import { FINALS, type Final } from '../scenario/vocabulary.ts';
import { formatAttemptKey } from './attempt-key.ts';
import { isFields, readAll, readNumber, readText } from './foreign-value.ts';
import { readRun, SAVE_FORMAT, type SavedAttempt } from './saved-attempt.ts';

export interface RubricOutcome {
  readonly rubricId: string;
  /** The version that gave the score; empty in results kept before it was noted. */
  readonly rubricVersion: string;
  /** 0..100. */
  readonly overall: number;
  readonly passed: boolean;
}

/** Result of a finished attempt, with the moves from which its debrief can be rebuilt. */
export interface AttemptRecord extends Omit<SavedAttempt, 'savedAtIso'> {
  /** One outcome per rubric, the main one first. */
  readonly rubrics: readonly RubricOutcome[];
  readonly final: Final;
  readonly endingId: string;
  readonly finishedAtIso: string;
}

export interface RecordOptions {
  /** Turn a practice attempt started from; undefined for an attempt that counts. */
  readonly fromTurn?: number | undefined;
  readonly finishedAtIso: string;
}

/** The record of a finished attempt; throws when the transcript has no end. */
export function recordAttempt(
  transcript: Transcript,
  scorecard: Scorecard,
  { fromTurn, finishedAtIso }: RecordOptions,
): AttemptRecord {
  const { end, scenarioId, scenarioVersion, hash, seed, locale } = transcript;
  if (end === undefined) throw new Error(`Attempt at "${scenarioId}", seed "${seed}", is not over`);
  return {
    format: SAVE_FORMAT,
    ...{ scenarioId, scenarioVersion, hash, seed, locale },
    moves: transcript.turns.map((turn) => turn.move),
    practice: fromTurn !== undefined,
    ...(fromTurn === undefined ? {} : { fromTurn }),
    rubrics: scorecard.rubrics.map(({ rubricId, rubricVersion, overall, passed }) => ({
      ...{ rubricId, rubricVersion, overall, passed },
    })),
    final: end.final,
    endingId: end.endingId,
    finishedAtIso,
  };
}

/** One string per record; a second run of the same attempt has another one. */
export function formatRecordKey(record: AttemptRecord): string {
  return `${formatAttemptKey(record)}@${record.finishedAtIso}`;
}

/** The record in a stored value, or undefined when it is corrupt or of another format. */
export function readAttemptRecord(input: unknown): AttemptRecord | undefined {
  if (!isFields(input) || input.format !== SAVE_FORMAT) return undefined;
  const run = readRun(input);
  const rubrics = readAll(input.rubrics, readRubricOutcome);
  const final = FINALS.find((name) => name === input.final);
  const endingId = readText(input.endingId);
  const finishedAtIso = readText(input.finishedAtIso);
  if (!run || !rubrics || !final || !endingId || !finishedAtIso) return undefined;
  return { format: SAVE_FORMAT, ...run, rubrics, final, endingId, finishedAtIso };
}

function readRubricOutcome(input: unknown): RubricOutcome | undefined {
  if (!isFields(input)) return undefined;
  const rubricId = readText(input.rubricId);
  const overall = readNumber(input.overall, 0, 100);
  if (rubricId === undefined || overall === undefined) return undefined;
  const rubricVersion = readText(input.rubricVersion) ?? '';
  return { rubricId, rubricVersion, overall, passed: input.passed === true };
}
