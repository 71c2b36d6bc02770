import type { AttemptRecord } from '../progress/attempt-record.ts';
import { SAVE_FORMAT } from '../progress/saved-attempt.ts';
import type { Services } from './services.ts';

/**
 * Begins practice from a turn of a finished run: the moves before it are kept as a save, and the
 * play screen resumes that. Practice from the same turn that was left open before is set aside.
 */
export async function openPractice(
  record: AttemptRecord,
  fromTurn: number,
  { store, router, nowIso }: Services,
): Promise<void> {
  const { scenarioId, scenarioVersion, hash, seed, locale } = record;
  await store.setAsideAttempt({ scenarioId, seed, fromTurn });
  await store.saveAttempt({
    format: SAVE_FORMAT,
    ...{ scenarioId, scenarioVersion, hash, seed, locale, fromTurn },
    moves: record.moves.slice(0, fromTurn),
    practice: true,
    savedAtIso: nowIso(),
  });
  router.go({ screen: 'play', slug: scenarioId, seed, fromTurn });
}
