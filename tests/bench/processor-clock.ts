import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

/** Often enough that hardly any thread comes and goes unseen in between. */
const LOOK_EVERY_MS = 250;
const NS_PER_MS = 1e6;

/** Ids of all processes of a browser. */
async function findProcesses(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.map(({ id }) => id);
}

/** Nanoseconds each thread of these processes has run, by process and thread. */
function readThreads(processes: readonly number[]): Map<string, number> {
  const threads = new Map<string, number>();
  for (const id of processes) {
    const folder = `/proc/${id}/task`;
    for (const thread of readFolder(folder)) {
      const text = readText(`${folder}/${thread}/schedstat`);
      const ranNs = Number(text.split(' ')[0]);
      if (text !== '') threads.set(`${id}/${thread}`, ranNs);
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
 * Milliseconds of processor time that all threads of each browser use in the same stretch of time,
 * from the scheduler's own count of nanoseconds. Linux only.
 */
export async function watchProcessor(
  browsers: readonly Browser[],
  durationMs: number,
): Promise<readonly number[]> {
  const processes = await Promise.all(browsers.map(findProcesses));
  const usedNs = browsers.map(() => 0);
  let before = processes.map(readThreads);
  if (before.some((threads) => threads.size === 0)) {
    throw new Error('Processor time is read from /proc/<id>/task/*/schedstat, which is not here');
  }
  const endMs = performance.now() + durationMs;
  while (performance.now() < endMs) {
    await new Promise((go) => setTimeout(go, LOOK_EVERY_MS));
    const now = processes.map(readThreads);
    now.forEach((threads, index) => {
      for (const [thread, ranNs] of threads) {
        usedNs[index] = (usedNs[index] ?? 0) + ranNs - (before[index]?.get(thread) ?? 0);
      }
    });
    before = now;
  }
  return usedNs.map((ns) => ns / NS_PER_MS);
}
