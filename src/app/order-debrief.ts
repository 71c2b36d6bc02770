import type { ChanceLine } from '../assessment/chance-line.ts';
import type { Debrief } from '../debrief/debrief.ts';
import type { Transcript } from '../engine/transcript.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';

/** What a debrief is built from; plain data, so it can be sent to a worker. */
export interface DebriefSource {
  readonly playable: PlayableScenario;
  readonly transcript: Transcript;
  readonly chance: readonly ChanceLine[];
}

export interface DebriefOrder extends DebriefSource {
  /** Tells answers apart. */
  readonly number: number;
}

interface DebriefAnswer {
  readonly number: number;
  readonly debrief: Debrief;
}

let worker: Worker | undefined;
let orders = 0;

/**
 * Starts the worker that builds debriefs, so that its code is here when the conversation ends, even
 * without a network. Does nothing where there are no workers.
 */
export function hireDebriefWorker(): Worker | undefined {
  if (typeof Worker !== 'function') return undefined;
  if (worker === undefined) {
    worker = new Worker(new URL('./debrief-worker.ts', import.meta.url), { type: 'module' });
    // One whose code did not come would never answer; the next order tries with another.
    worker.addEventListener('error', dismiss);
  }
  return worker;
}

/**
 * The debrief of a finished attempt. Weighing every choice against everything that could have been
 * chosen takes seconds on a weak machine, so it is built beside the page, and within it only where
 * that cannot be done.
 */
export async function orderDebrief(source: DebriefSource): Promise<Debrief> {
  try {
    const hired = hireDebriefWorker();
    if (hired !== undefined) return await askWorker(hired, source);
  } catch {
    dismiss();
  }
  const { buildDebrief } = await import('../debrief/build-debrief.ts');
  return buildDebrief(source.playable, source.transcript, source.chance);
}

function askWorker(hired: Worker, source: DebriefSource): Promise<Debrief> {
  orders += 1;
  const number = orders;
  return new Promise((resolve, reject) => {
    const forget = (): void => {
      hired.removeEventListener('message', onMessage);
      hired.removeEventListener('error', onError);
    };
    const onMessage = ({ data }: MessageEvent<DebriefAnswer>): void => {
      if (data.number !== number) return;
      forget();
      resolve(data.debrief);
    };
    const onError = (event: Event): void => {
      // What went wrong is met again, and told, when the debrief is built within the page.
      event.preventDefault();
      forget();
      reject(new Error('The worker did not build the debrief'));
    };
    hired.addEventListener('message', onMessage);
    hired.addEventListener('error', onError);
    const order: DebriefOrder = { number, ...source };
    hired.postMessage(order);
  });
}

function dismiss(): void {
  worker?.terminate();
  worker = undefined;
}
