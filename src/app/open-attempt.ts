import type { Step } from '../engine/attempt.ts';
import { beginAttempt } from '../engine/begin-attempt.ts';
import { replayAttempt } from '../engine/replay-attempt.ts';
import type { AttemptKey } from '../progress/attempt-key.ts';
import type { ProgressStore } from '../progress/progress-store.ts';
import type { SavedAttempt } from '../progress/saved-attempt.ts';
import { MILD_SUFFIX } from '../scenario/localise-text.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { NoticeKey } from '../ui/frame-view.ts';
import { replayExactly } from './replay-exactly.ts';

export interface OpenedAttempt {
  readonly key: AttemptKey;
  readonly step: Step;
  /** When the step was saved last; undefined for an attempt that has just begun. */
  readonly savedAtIso: string | undefined;
  readonly notices: readonly NoticeKey[];
}

export interface OpenOptions {
  readonly store: ProgressStore;
  /** True while scenarios are being written. */
  readonly followsEdits: boolean;
  /** Whether words that hurt are wanted in milder ones. */
  readonly wantsMildWords: () => boolean;
}

/**
 * The attempt of a key: resumed where it was left, or begun, for practice from the turn the key
 * names. A save of another version of the scenario is set aside, and the attempt begins anew; while
 * scenarios are being written it is followed instead.
 */
export async function openAttempt(
  playable: PlayableScenario,
  key: AttemptKey,
  options: OpenOptions,
): Promise<OpenedAttempt> {
  const { store, followsEdits } = options;
  const anew = (notices: readonly NoticeKey[]) => beginAnew(playable, key, { notices, options });
  const loaded = await store.loadAttempt(key);
  const saved = loaded.ok ? loaded.value : undefined;
  if (saved === undefined) {
    const isCorrupt = !loaded.ok && loaded.reason === 'corrupt';
    const step = await practise(playable, key, store);
    if (step === undefined) return anew(isCorrupt ? ['savedFileSetAside'] : []);
    return { key, step, savedAtIso: undefined, notices: [] };
  }
  const step = replayExactly(playable, saved);
  if (step !== undefined) return { key, step, savedAtIso: saved.savedAtIso, notices: [] };
  if (followsEdits) return followEdit(playable, key, saved);
  await store.setAsideAttempt(key);
  return anew(['scenarioChanged']);
}

/** The turn the attempt was at, or the last one that still exists in the scenario as it is now. */
function followEdit(
  playable: PlayableScenario,
  key: AttemptKey,
  { seed, locale, moves }: SavedAttempt,
): OpenedAttempt {
  const step = replayAttempt(playable, { seed, locale, moves });
  const isWhole = step.attempt.transcript.turns.length === moves.length;
  return { key, step, savedAtIso: undefined, notices: isWhole ? [] : ['scenarioEdited'] };
}

async function practise(
  playable: PlayableScenario,
  key: AttemptKey,
  store: ProgressStore,
): Promise<Step | undefined> {
  if (key.fromTurn === undefined) return undefined;
  const { findPracticeStart } = await import('./find-practice-start.ts');
  const start = await findPracticeStart(key, store);
  return start && replayExactly(playable, start);
}

/** From the start: without the turns before it, practice would be an attempt like any other. */
function beginAnew(
  playable: PlayableScenario,
  { scenarioId, seed, fromTurn }: AttemptKey,
  { notices, options }: { readonly notices: readonly NoticeKey[]; readonly options: OpenOptions },
): OpenedAttempt {
  const key: AttemptKey = fromTurn === 0 ? { scenarioId, seed, fromTurn } : { scenarioId, seed };
  const { contentNote, defaultLocale } = playable.scenario;
  const isMild = contentNote !== undefined && options.wantsMildWords();
  const locale = isMild ? defaultLocale + MILD_SUFFIX : defaultLocale;
  return { key, step: beginAttempt(playable, { seed, locale }), savedAtIso: undefined, notices };
}
