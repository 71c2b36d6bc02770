import { Worker } from 'node:worker_threads';
import { NO_PROGRESS, type Progress } from './io.ts';

/** Places in the memory that both threads see. */
const STOP = 0;
const CLEARED = 1;
const SHOWN = 2;
const STEP = 3;
const PLACES = 4;

/** Longest time the line may take to be cleared. */
const CLEAR_MS = 300;

/** A terminal: how many characters a line of it has, and the number of the open file behind it. */
export interface Screen {
  readonly columns: number;
  readonly descriptor: number;
}

/** What is behind standard error, which may not know its width. */
const standardError = (): Screen => ({ columns: process.stderr.columns || 80, descriptor: 2 });

/**
 * Runs beside the work, which keeps its own thread busy: waits a second, then says on the screen
 * what goes on and for how long, until it is told to stop; it clears its line and says so. A line
 * longer than the terminal would be a new one each time, so that it is cut off.
 */
const WATCH = `
const { workerData: { shared, steps, columns, descriptor } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const flags = new Int32Array(shared);
const startMs = Date.now();
const isStopped = (waitMs) => Atomics.wait(flags, ${STOP}, 0, waitMs) !== 'timed-out';
const show = () => {
  const words = steps[Math.min(Atomics.load(flags, ${STEP}), steps.length - 1)];
  const time = ' … ' + Math.round((Date.now() - startMs) / 1000) + ' s ';
  writeSync(descriptor, '\\r\\u001b[K' + words.slice(0, columns - time.length - 1) + time);
};
if (!isStopped(1000)) {
  Atomics.store(flags, ${SHOWN}, 1);
  while (Atomics.load(flags, ${STOP}) === 0) {
    show();
    if (isStopped(250)) break;
  }
  writeSync(descriptor, '\\r\\u001b[K');
  Atomics.store(flags, ${CLEARED}, 1);
  Atomics.notify(flags, ${CLEARED});
}`;

/**
 * Shows on a terminal that something takes its time, from the second second on, and at which of its steps it is; at the end the line is gone. Without steps it shows nothing.
 */
export function startProgress(
  steps: readonly string[],
  screen: Screen = standardError(),
): Progress {
  if (steps.length === 0) return NO_PROGRESS;
  const shared = new SharedArrayBuffer(PLACES * Int32Array.BYTES_PER_ELEMENT);
  const flags = new Int32Array(shared);
  const worker = new Worker(WATCH, { eval: true, workerData: { shared, steps, ...screen } });
  worker.unref();
  return {
    advance: () => void Atomics.add(flags, STEP, 1),
    end() {
      Atomics.store(flags, STOP, 1);
      Atomics.notify(flags, STOP);
      if (Atomics.load(flags, SHOWN) === 1) Atomics.wait(flags, CLEARED, 0, CLEAR_MS);
    },
  };
}
