import { Worker } from 'node:worker_threads';

/** Places in the memory that both threads see. */
const STOP = 0;
const CLEARED = 1;
const SHOWN = 2;

/** Longest time the line may take to be cleared. */
const CLEAR_MS = 300;

/**
 * Runs beside the work, which keeps its own thread busy: waits a second, then says on standard error
 * what goes on and for how long, until it is told to stop; it clears its line and says so.
 */
const WATCH = `
const { workerData: { shared, words } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const flags = new Int32Array(shared);
const startMs = Date.now();
const isStopped = (waitMs) => Atomics.wait(flags, ${STOP}, 0, waitMs) !== 'timed-out';
if (!isStopped(1000)) {
  Atomics.store(flags, ${SHOWN}, 1);
  while (Atomics.load(flags, ${STOP}) === 0) {
    writeSync(2, '\\r' + words + ' … ' + Math.round((Date.now() - startMs) / 1000) + ' s ');
    if (isStopped(250)) break;
  }
  writeSync(2, '\\r\\u001b[K');
  Atomics.store(flags, ${CLEARED}, 1);
  Atomics.notify(flags, ${CLEARED});
}`;

/**
 * Shows on the terminal behind standard error that something takes its time, from the second second
 * on. Returns what ends it; then the line is gone.
 */
export function startProgress(words: string): () => void {
  const shared = new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT);
  const flags = new Int32Array(shared);
  const worker = new Worker(WATCH, { eval: true, workerData: { shared, words } });
  worker.unref();
  return () => {
    Atomics.store(flags, STOP, 1);
    Atomics.notify(flags, STOP);
    if (Atomics.load(flags, SHOWN) === 1) Atomics.wait(flags, CLEARED, 0, CLEAR_MS);
  };
}
