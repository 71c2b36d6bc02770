import { cpSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NO_PROGRESS } from '../../src/cli/io.ts';
import { startProgress } from '../../src/cli/start-progress.ts';
import { makeExampleFolder } from './example-folder.ts';
import { runHere } from './run-here.ts';
import { makeFolder } from './run-program.ts';

/** Keeps this thread busy, as the work does whose progress is shown. */
function work(lastsMs: number): void {
  const endMs = Date.now() + lastsMs;
  while (Date.now() < endMs);
}

/** What is shown of work that takes so long at each of its steps. */
function watch(steps: readonly string[], columns: number, lastsMs: number): string {
  const path = join(makeFolder(), 'screen');
  const descriptor = openSync(path, 'w');
  const progress = startProgress(steps, { columns, descriptor });
  for (let step = 0; step < steps.length; step += 1) {
    work(lastsMs);
    progress.advance();
  }
  progress.end();
  return readFileSync(path, 'utf8');
}

const CLEAR = '\r\u001b[K';

test('work longer than a second is shown with its step and seconds, and then no more', () => {
  const shown = watch(['First', 'Second'], 80, 2500);
  expect(shown).toMatch(/First … [12] s /);
  expect(shown).toMatch(/Second … [2-9] s /);
  expect(shown.startsWith(CLEAR)).toBe(true);
  expect(shown.endsWith(CLEAR)).toBe(true);
}, 60_000);

test('many steps shorter than a second each are shown as well', () => {
  const steps = Array.from({ length: 12 }, (_, index) => `Step ${index + 1}`);
  expect(watch(steps, 80, 250)).toMatch(/Step ([4-9]|1\d) … [12] s /);
}, 60_000);

test('short work is not shown, and neither is none', () => {
  expect(watch(['First'], 80, 50)).toBe('');
  expect(watch([], 80, 0)).toBe('');
});

test('no line is longer than the terminal, which would leave it there', () => {
  const lines = watch(['Looking at everything that can happen in a-photo'], 40, 2500).split(CLEAR);
  expect(lines.length).toBeGreaterThan(2);
  expect(Math.max(...lines.map(({ length }) => length))).toBe(39);
  expect(lines[1]).toMatch(/^Looking at everything that c.* … \d s $/);
}, 60_000);

test('lint names each scenario with how many there are, and starts nothing within', async () => {
  const cwd = makeExampleFolder();
  cpSync(join(cwd, 'flicker'), join(cwd, 'second'), { recursive: true });
  const told: string[] = [];
  await runHere(['lint'], {
    cwd,
    cache: { read: () => undefined, write: () => undefined },
    startProgress: (steps) => {
      told.push(...steps, 'started');
      return { ...NO_PROGRESS, advance: () => told.push('next'), end: () => told.push('end') };
    },
  });
  expect(told).toEqual([
    'Looking at everything that can happen in flicker, 1 of 2',
    'Looking at everything that can happen in second, 2 of 2',
    ...['started', 'next', 'next', 'end'],
  ]);
}, 60_000);
