import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

/** Often enough that hardly any thread comes and goes unseen in between. */
const LOOK_EVERY_MS = 250;
const NS_PER_MS = 1e6;

/** Kinds of process, such as "browser", "renderer" or "GPU", by the id of each process. */
type Processes = ReadonlyMap<number, string>;

/** Milliseconds of processor time by kind of process. */
export type Spent = ReadonlyMap<string, number>;

async function findProcesses(browser: Browser): Promise<Processes> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return new Map(processInfo.map(({ id, type }) => [id, type]));
}

interface Thread {
  readonly kind: string;
  readonly ranNs: number;
}

/** How long each thread of these processes has run so far, by process and thread. */
function readThreads(processes: Processes): Map<string, Thread> {
  const threads = new Map<string, Thread>();
  for (const [id, kind] of processes) {
    const folder = `/proc/${id}/task`;
    for (const thread of readFolder(folder)) {
      const text = readText(`${folder}/${thread}/schedstat`);
      if (text !== '') threads.set(`${id}/${thread}`, { kind, ranNs: Number(text.split(' ')[0]) });
    }
  }
  return threads;
}

/** A process or thread that has just ended has nothing to read. */
function readFolder(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Milliseconds of processor time that the processes of each browser use in the same stretch of
 * time, from the scheduler's own count of nanoseconds. Linux only.
 */
export async function watchProcessor(
  browsers: readonly Browser[],
  durationMs: number,
): Promise<readonly Spent[]> {
  const processes = await Promise.all(browsers.map(findProcesses));
  const spent = browsers.map(() => new Map<string, number>());
  let before = processes.map(readThreads);
  if (before.some((threads) => threads.size === 0)) {
    throw new Error('Processor time is read from /proc/<id>/task/*/schedstat, which is not here');
  }
  const endMs = performance.now() + durationMs;
  while (performance.now() < endMs) {
    await new Promise((go) => setTimeout(go, LOOK_EVERY_MS));
    const now = processes.map(readThreads);
    now.forEach((threads, index) => {
      for (const [thread, { kind, ranNs }] of threads) {
        const moreMs = (ranNs - (before[index]?.get(thread)?.ranNs ?? 0)) / NS_PER_MS;
        spent[index]?.set(kind, (spent[index].get(kind) ?? 0) + moreMs);
      }
    });
    before = now;
  }
  return spent;
}

export const addUp = (spent: Spent): number => [...spent.values()].reduce((sum, ms) => sum + ms, 0);
