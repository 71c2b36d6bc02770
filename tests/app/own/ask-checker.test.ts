import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CheckNews, CheckOrder } from '../../../src/app/own/check-news.ts';

/** A worker that answers when the test says so. */
class FakeWorker extends EventTarget {
  static readonly all: FakeWorker[] = [];
  readonly orders: unknown[] = [];
  isGone = false;

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  postMessage(order: unknown): void {
    this.orders.push(order);
  }

  terminate(): void {
    this.isGone = true;
  }

  tell(kind: CheckNews['kind']): void {
    this.dispatchEvent(new MessageEvent('message', { data: { kind } }));
  }
}

const order = (wanted: CheckOrder['wanted'] = 'all'): CheckOrder => ({
  ...{ files: [], parts: { personas: [], rubrics: [], sources: {} }, wanted },
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubGlobal('Worker', FakeWorker);
  FakeWorker.all.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function ask(wanted?: CheckOrder['wanted']) {
  const { askChecker } = await import('../../../src/app/own/ask-checker.ts');
  const told: string[] = [];
  const end = askChecker(order(wanted), {
    onNews: ({ kind }) => told.push(kind),
    onEnd: (reason) => told.push(`end: ${reason}`),
  });
  const worker = FakeWorker.all.at(-1);
  if (!worker) throw new Error('No worker was started');
  return { told, end, worker };
}

describe('a check beside the page', () => {
  test('tells everything, and leaves its worker for the next file', async () => {
    const { told, worker } = await ask();
    for (const kind of ['playable', 'glanced', 'checked'] as const) worker.tell(kind);
    expect(told).toEqual(['playable', 'glanced', 'checked']);
    const next = await ask();
    expect(next.worker).toBe(worker);
    expect(worker.orders).toHaveLength(2);
    next.worker.tell('refused');
    expect([told.length, next.told]).toEqual([3, ['refused']]);
  });

  test('for playing alone is over when it can be played', async () => {
    const { worker } = await ask('play');
    worker.tell('playable');
    expect((await ask()).worker).toBe(worker);
  });

  test('a worker nobody needs any more goes', async () => {
    const { worker } = await ask();
    worker.tell('checked');
    vi.advanceTimersByTime(59_000);
    expect(worker.isGone).toBe(false);
    vi.advanceTimersByTime(2000);
    expect(worker.isGone).toBe(true);
    expect((await ask()).worker).not.toBe(worker);
  });

  test('that is ended tells nothing more, and takes its worker with it', async () => {
    const { told, end, worker } = await ask();
    worker.tell('playable');
    end();
    worker.tell('glanced');
    expect([told, worker.isGone]).toEqual([['playable'], true]);
    vi.advanceTimersByTime(200_000);
    expect(told).toEqual(['playable']);
    expect((await ask()).worker).not.toBe(worker);
  });

  test('that is over already leaves its worker alone when it is ended', async () => {
    const { end, worker } = await ask();
    worker.tell('checked');
    end();
    expect(worker.isGone).toBe(false);
  });

  test('that takes too long is stopped', async () => {
    const { told, worker } = await ask();
    worker.tell('playable');
    vi.advanceTimersByTime(90_000);
    expect([told, worker.isGone]).toEqual([['playable', 'end: late'], true]);
  });

  test('that cannot begin says so', async () => {
    vi.stubGlobal('Worker', undefined);
    const { askChecker } = await import('../../../src/app/own/ask-checker.ts');
    const onEnd = vi.fn();
    askChecker(order(), { onNews: vi.fn(), onEnd })();
    expect(onEnd).toHaveBeenCalledExactlyOnceWith('broken');
  });

  test('that fails says so once, and not on the console', async () => {
    const { told, worker } = await ask();
    const failure = new Event('error', { cancelable: true });
    worker.dispatchEvent(failure);
    worker.dispatchEvent(new Event('error'));
    vi.advanceTimersByTime(200_000);
    expect([told, worker.isGone, failure.defaultPrevented]).toEqual([['end: broken'], true, true]);
  });
});
