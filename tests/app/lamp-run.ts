import type { LoadResult } from '../../src/platform/fetch-json.ts';
import type { ScenarioSource } from '../../src/platform/scenario-source.ts';
import { AttemptController } from '../../src/app/attempt-controller.ts';
import type { LoadingServices } from '../../src/app/loading-services.ts';
import { openAttempt } from '../../src/app/open-attempt.ts';
import { buildBundle, buildCard, buildOpening } from '../../src/progress/pack-scenario.ts';
import type { AttemptKey } from '../../src/progress/attempt-key.ts';
import { MemoryStore } from '../../src/progress/memory-store.ts';
import type { ProgressStore, StoreFailure } from '../../src/progress/progress-store.ts';
import type { NoticeKey } from '../../src/ui/frame-view.ts';
import { lamp } from '../engine/lamp-scenario.ts';

export const KEY: AttemptKey = { scenarioId: 'lamp', seed: 'amber-42' };

const BUNDLE = buildBundle(lamp, []);

/** A clock that goes on by a second every time it is looked at. */
export function steppingClock(): () => string {
  let seconds = 0;
  return () => {
    seconds += 1;
    return new Date(Date.UTC(2030, 0, 1, 10, 0, seconds)).toISOString();
  };
}

export interface LampServices extends LoadingServices {
  readonly failures: StoreFailure[];
  readonly told: NoticeKey[];
}

/** Everything screens are loaded with, for a library of one scenario. */
export function lampServices(changes: Partial<LoadingServices> = {}): LampServices {
  const failures: StoreFailure[] = [];
  const told: NoticeKey[] = [];
  return {
    ...{ failures, told },
    source: lampSource(),
    store: new MemoryStore(),
    nowIso: steppingClock(),
    drawSeed: () => 'drawn-seed',
    openOwn: () => Promise.reject(new Error('There are no files of one’s own here')),
    wait: () => new Promise(() => undefined),
    hasNoSave: () => false,
    wantsMildWords: () => false,
    followsEdits: false,
    isOnPage: () => false,
    onStoreFailure: (reason) => failures.push(reason),
    onNotice: (notice) => told.push(notice),
    ...changes,
  };
}

export function lampSource(): ScenarioSource {
  const missing: LoadResult<never> = { ok: false, reason: 'missing' };
  return {
    loadLibrary: async () => ({ ok: true, value: { cards: [buildCard(lamp)] } }),
    loadScenario: async (slug) => (slug === 'lamp' ? { ok: true, value: BUNDLE } : missing),
    loadOpening: async (slug) =>
      slug === 'lamp' ? { ok: true, value: buildOpening(lamp) } : missing,
    hasScenario: () => false,
  };
}

export async function openController(
  services: LampServices,
  key: AttemptKey = KEY,
): Promise<AttemptController> {
  return new AttemptController(await openAttempt(lamp, key, services), services);
}

/** One move that is possible now: listening while there is a story, else the first choice. */
export function moveOn(controller: AttemptController): void {
  const { offer } = controller.state;
  if (offer.canListen) controller.move({ listen: true });
  else controller.move({ choose: offer.choices[0]?.id ?? '' });
}

export function playToEnd(controller: AttemptController): void {
  for (let turn = 0; turn < 50 && !controller.state.attempt.transcript.end; turn += 1) {
    moveOn(controller);
  }
}

/** A store whose writes fail from the start. */
export function refusingStore(reason: StoreFailure): ProgressStore {
  const refuse = async () => ({ ok: false, reason }) as const;
  return {
    ...{ saveAttempt: refuse, loadAttempt: refuse, listAttempts: refuse, addRecord: refuse },
    ...{ setAsideAttempt: refuse, finishAttempt: refuse, listRecords: refuse },
  };
}
