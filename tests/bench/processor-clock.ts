import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

/** Often enough that hardly any thread comes and goes unseen in between. */
const LOOK_EVERY_MS = 250;
const NS_PER_MS = 1e6;

/** Kinds of process, such as "browser", "renderer" or "GPU", by the id of each process. */
type Processes = ReadonlyMap<number, string>;

/** Milliseconds of processor time by kind of process. */
export type Spent = ReadonlyMap<string, number>;

/**
 * The process a browser began with. Asking the browser makes it draw its page once more, which costs
 * more than half a minute at rest: ask once, well before the time that is measured.
 */
export async function findRoot(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const root = processInfo.find(({ type }) => type === 'browser');
  if (!root) throw new Error('The browser names no process of its own');
  return root.id;
}

/** A process and all that it began, from what the system knows of them: no browser is asked. */
function findProcesses(root: number): Processes {
  const parents = readFolder('/proc').flatMap((name) => {
    const id = Number(name);
    // After the name of the program, which may hold anything, come its state and its parent.
    const parent = /.*\) \S (\d+)/.exec(readText(`/proc/${name}/stat`))?.[1];
    return Number.isInteger(id) && parent !== undefined ? [[id, Number(parent)] as const] : [];
  });
  const family = new Map([[root, 'browser']]);
  for (const id of family.keys()) {
    for (const [child, parent] of parents) if (parent === id) family.set(child, kindOf(child));
  }
  return family;
}

/** What Chromium began a process as. */
function kindOf(id: number): string {
  const line = readText(`/proc/${id}/cmdline`);
  const named = (option: string) => new RegExp(`--${option}=([^\\0 ]+)`).exec(line)?.[1];
  return named('utility-sub-type') ?? named('type') ?? 'other';
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
 * Milliseconds of processor time that each browser uses in the same stretch of time, named by the
 * process it began with, from the scheduler's own count of nanoseconds. Linux only.
 */
export async function watchProcessor(
  roots: readonly number[],
  durationMs: number,
): Promise<readonly Spent[]> {
  const processes = roots.map(findProcesses);
  const spent = processes.map(() => new Map<string, number>());
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
