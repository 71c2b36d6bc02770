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

const LAST: readonly CheckNews['kind'][] = ['refused', 'checked'];

/**
 * Has files checked beside the page, by a worker of their own: it is gone with all it needed when
 * the check is over, and what went wrong in one does not touch the next.
 */
export const askChecker: AskChecker = (order, { onNews, onEnd }) => {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  const end = (): void => {
    clearTimeout(timer);
    worker.terminate();
  };
  const endEarly = (reason: CheckEnd): void => {
    end();
    onEnd(reason);
  };
  const timer = setTimeout(() => endEarly('late'), LONGEST_MS);
  worker.addEventListener('error', (event) => {
    // What the page says about it is said in words, not on the console.
    event.preventDefault();
    endEarly('broken');
  });
  worker.addEventListener('message', ({ data }: MessageEvent<CheckNews>) => {
    const isLast =
      LAST.includes(data.kind) || (order.wanted === 'play' && data.kind === 'playable');
    if (isLast) end();
    onNews(data);
  });
  worker.postMessage(order);
  return end;
};
