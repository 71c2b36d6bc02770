import type { Step } from '../engine/attempt.ts';
import { replayAttempt } from '../engine/replay-attempt.ts';
import type { AttemptKey } from '../progress/attempt-key.ts';
import type { ProgressStore, StoreResult } from '../progress/progress-store.ts';
import type { SavedAttempt } from '../progress/saved-attempt.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { NoticeKey } from '../ui/frame-view.ts';
import { findPracticeStart } from './find-practice-start.ts';
import type { OpenedAttempt, OpenOptions } from './opened-attempt.ts';
import { replayExactly } from './replay-exactly.ts';

interface Kept {
  readonly loaded: StoreResult<SavedAttempt | undefined>;
  readonly options: OpenOptions;
}

/** What an attempt goes on from; where that is nothing, it begins anew and these notices say why. */
interface GoneOn {
  readonly opened?: OpenedAttempt;
  readonly notices: readonly NoticeKey[];
}

/** Goes on with what was kept of an attempt, or from the turn that practice begins at. */
export async function goOn(
  playable: PlayableScenario,
  key: AttemptKey,
  { loaded, options: { store, followsEdits } }: Kept,
): Promise<GoneOn> {
  const saved = loaded.ok ? loaded.value : undefined;
  if (saved === undefined) {
    const step = await practise(playable, key, store);
    if (step !== undefined) return openedAt(key, step);
    const isCorrupt = !loaded.ok && loaded.reason === 'corrupt';
    return { notices: isCorrupt ? ['savedFileSetAside'] : [] };
  }
  const step = replayExactly(playable, saved);
  if (step !== undefined) return openedAt(key, step, saved.savedAtIso);
  if (followsEdits) return followEdit(playable, key, saved);
  await store.setAsideAttempt(key);
  return { notices: ['scenarioChanged'] };
}

const openedAt = (key: AttemptKey, step: Step, savedAtIso?: string): GoneOn => ({
  opened: { key, step, savedAtIso, notices: [] },
  notices: [],
});

/** The turn the attempt was at, or the last one that still exists in the scenario as it is now. */
function followEdit(
  playable: PlayableScenario,
  key: AttemptKey,
  { seed, locale, moves }: SavedAttempt,
): GoneOn {
  const step = replayAttempt(playable, { seed, locale, moves });
  const isWhole = step.attempt.transcript.turns.length === moves.length;
  const notices: readonly NoticeKey[] = isWhole ? [] : ['scenarioEdited'];
  return { opened: { key, step, savedAtIso: undefined, notices }, notices };
}

async function practise(
  playable: PlayableScenario,
  key: AttemptKey,
  store: ProgressStore,
): Promise<Step | undefined> {
  if (key.fromTurn === undefined) return undefined;
  const start = await findPracticeStart(key, store);
  return start && replayExactly(playable, start);
}
