import { beginAttempt } from '../engine/begin-attempt.ts';
import type { AttemptKey } from '../progress/attempt-key.ts';
import { MILD_SUFFIX } from '../scenario/localise-text.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { NoticeKey } from '../ui/frame-view.ts';
import type { OpenedAttempt, OpenOptions } from './opened-attempt.ts';

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
  const loaded = await options.store.loadAttempt(key);
  const anew = (notices: readonly NoticeKey[]) => beginAnew(playable, key, { notices, options });
  const isFresh = loaded.ok && loaded.value === undefined && key.fromTurn === undefined;
  if (isFresh) return anew([]);
  const { goOn } = await import('./go-on.ts');
  const { opened, notices } = await goOn(playable, key, { loaded, options });
  return opened ?? anew(notices);
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
