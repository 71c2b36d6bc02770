import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadProgram } from '../../src/cli/load-program.mjs';
import { CACHE } from '../../src/cli/program-cache.mjs';

/** The file behind "composure" on the path of a machine where it is installed. */
export const PROGRAM = resolve('src/cli/composure.mjs');

/** Longest time a command may take on a busy machine; more is a hang. */
const MOST_MS = 60_000;

export interface Outcome {
  /** Exit code; null when it was ended from outside, as after a hang. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Circumstance {
  readonly cwd: string;
  /** What is typed, or comes through a pipe; then the input ends. */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Number of the user and the group to start it as; only root may choose another than its own. */
  readonly user?: number | undefined;
}

/** Compiles the program once, however many files of tests begin at the same time. */
export async function prepareProgram(): Promise<void> {
  const lock = join(CACHE, 'tests.lock');
  mkdirSync(CACHE, { recursive: true });
  // A run that was killed may have left its lock; after a while it counts for nothing.
  for (let tries = 0; tries < 300 && !takeLock(lock); tries += 1) await pause(100);
  try {
    await loadProgram();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

const pause = (ms: number): Promise<void> =>
  new Promise((wake) => {
    setTimeout(wake, ms);
  });

/** A new empty folder far from the project. */
export const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'composure-'));

/** The environment without what the runner of the tests says about colours. */
export function plainEnv(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  delete env['NO_COLOR'];
  delete env['FORCE_COLOR'];
  return env;
}

/** Starts the program as a process of its own, as somebody in a folder would. */
export function startProgram(
  line: readonly string[],
  { cwd, env, user }: Circumstance,
): ChildProcess {
  const asUser = user === undefined ? {} : { uid: user, gid: user };
  const options = { cwd, env: { ...plainEnv(), ...env }, ...asUser };
  return spawn(process.execPath, [PROGRAM, ...line], options);
}

/** Runs the program to its end. */
export function runProgram(line: readonly string[], circumstance: Circumstance): Promise<Outcome> {
  const child = startProgram(line, circumstance);
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(circumstance.input ?? '');
  return awaitEnd(child);
}

/** What a process wrote and how it ended. */
export function awaitEnd(child: ChildProcess): Promise<Outcome> {
  const texts = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
  const timer = setTimeout(() => child.kill('SIGKILL'), MOST_MS);
  return new Promise((end, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      end({ code, signal, ...texts });
    });
  });
}

/** The line of a stack trace that somebody who made a mistake must never see. */
export const STACK_TRACE = /^\s+at .*[:(]\d+|Error:|composure\.mjs:\d|itself failed/m;
