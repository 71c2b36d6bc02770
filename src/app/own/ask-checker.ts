import type { CheckNews, CheckOrder } from './check-news.ts';

/** late: it took longer than anybody waits. broken: the checker did not come, or failed. */
export type CheckEnd = 'late' | 'broken';

export interface CheckListener {
  readonly onNews: (news: CheckNews) => void;
  /** Told when nothing more will come although something is missing. */
  readonly onEnd: (end: CheckEnd) => void;
}

/** Begins a check; the returned function ends it, after which nothing is told. */
export type AskChecker = (order: CheckOrder, listener: CheckListener) => () => void;

/** A slow phone takes so long for a scenario of usual size; beyond it, it would only grow warm. */
const LONGEST_MS = 90_000;

/** So long a worker waits for the next file: one that is being written is opened again and again. */
const IDLE_MS = 60_000;

let idle: Worker | undefined;
let idleTimer: ReturnType<typeof setTimeout> | undefined;

/**
 * Has files checked beside the page. A check that is ended before it is done, or fails, takes its
 * worker with it, so that nothing of it can touch the next.
 */
export const askChecker: AskChecker = (order, listener) => {
  let worker: Worker;
  try {
    worker = hire();
  } catch {
    listener.onEnd('broken');
    return () => undefined;
  }
  return askWorker(worker, order, listener);
};

function askWorker(
  worker: Worker,
  order: CheckOrder,
  { onNews, onEnd }: CheckListener,
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const leave = (): void => {
    clearTimeout(timer);
    listening.abort();
  };
  const end = (): void => {
    if (signal.aborted) return;
    leave();
    worker.terminate();
  };
  const endEarly = (reason: CheckEnd): void => {
    end();
    onEnd(reason);
  };
  const timer = setTimeout(() => endEarly('late'), LONGEST_MS);
  const onError = (event: Event): void => {
    // What the page says about it is said in words, not on the console.
    event.preventDefault();
    endEarly('broken');
  };
  const onMessage = ({ data }: MessageEvent<CheckNews>): void => {
    if (isLast(data, order)) {
      leave();
      release(worker);
    }
    onNews(data);
  };
  worker.addEventListener('error', onError, { signal });
  worker.addEventListener('message', onMessage, { signal });
  worker.postMessage(order);
  return end;
}

const isLast = ({ kind }: CheckNews, { wanted }: CheckOrder): boolean =>
  kind === 'refused' || kind === 'checked' || (kind === 'playable' && wanted === 'play');

function hire(): Worker {
  clearTimeout(idleTimer);
  const waiting = idle;
  idle = undefined;
  return waiting ?? new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
}

function release(worker: Worker): void {
  clearTimeout(idleTimer);
  idle?.terminate();
  idle = worker;
  idleTimer = setTimeout(() => {
    idle = undefined;
    worker.terminate();
  }, IDLE_MS);
}
