import type { Files } from './files.ts';

/** Where a command writes. */
export interface Output {
  readonly isTerminal: boolean;
  /** Width of the terminal in characters, where there is one. */
  readonly columns?: number | undefined;
  write(text: string): void;
}

/** Where a command is answered from. */
export interface Input {
  readonly isTerminal: boolean;
  /** Shows the prompt and waits for a line; undefined when there will be none any more. */
  ask(prompt: string): Promise<string | undefined>;
}

/** Keeps texts that were costly to make; it may forget any of them at any time. */
export interface Cache {
  /** The text kept under a key; undefined where there is none, or it was damaged. */
  read(key: string): string | undefined;
  write(key: string, text: string): void;
}

/** What is told of work while it is done. */
export interface Progress {
  /** Goes on to the next step. */
  advance(): void;
  end(): void;
}

/** Tells nobody. */
export const NO_PROGRESS: Progress = { advance: () => undefined, end: () => undefined };

/** All that a command may touch of the world; a test brings its own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: Input;
  /** Absolute path of the folder it was started in. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: Files;
  readonly cache: Cache;
  /** Says on a terminal what goes on, from the moment it takes long. */
  startProgress(steps: readonly string[]): Progress;
  /** Absolute path of the folder of scenarios, personas, rubrics and schemas that came with it. */
  readonly shipped: string;
}

/** 0 fine, 1 something was found, 2 it was called in a way that cannot work, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;
