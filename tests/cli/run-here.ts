import { resolve } from 'node:path';
import { runCommandLine } from '../../src/cli/command-line.ts';
import { diskFiles } from '../../src/cli/files.ts';
import { type Cache, type ExitCode, type Io, NO_PROGRESS } from '../../src/cli/io.ts';

export interface Surroundings {
  readonly cwd: string;
  /** What is typed, line by line. */
  readonly answers?: readonly string[];
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly env?: Io['env'];
  /** What is remembered from one command to the next; analyses of the same content when left out. */
  readonly cache?: Cache;
  /** What is told of long work; nothing when left out. */
  readonly startProgress?: Io['startProgress'];
}

export interface Result {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

const kept = new Map<string, string>();
/** An analysis takes its seconds, and no test but those of the cache is about making it again. */
const SHARED: Cache = { read: (key) => kept.get(key), write: (key, text) => kept.set(key, text) };

/** Runs a command line within the test: the program without the start of a process. */
export async function runHere(line: readonly string[], around: Surroundings): Promise<Result> {
  const { cwd, answers = [], isTerminal = false, columns, env = {}, cache = SHARED } = around;
  const { startProgress = () => NO_PROGRESS } = around;
  const texts = { stdout: '', stderr: '' };
  const left = [...answers];
  const outputTo = (name: keyof typeof texts) => ({
    isTerminal,
    columns,
    write: (text: string) => void (texts[name] += text),
  });
  const code = await runCommandLine(
    {
      stdout: outputTo('stdout'),
      stderr: outputTo('stderr'),
      stdin: { isTerminal, ask: () => Promise.resolve(left.shift()) },
      cwd,
      env,
      files: diskFiles,
      cache,
      startProgress,
      shipped: resolve('scenarios'),
    },
    line,
  );
  return { code, ...texts };
}
