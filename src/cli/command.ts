import type { ExitCode, Io } from './io.ts';
import type { Args, NameCount, OptionRows } from './parse-arguments.ts';

export interface Example {
  readonly line: string;
  readonly what: string;
}

/** What the file of a command exports. */
export interface Command {
  /** What follows "composure" in its first line of help. */
  readonly usage: string;
  /** What it does, in a paragraph or two. */
  readonly description: string;
  readonly names: NameCount;
  readonly options: OptionRows;
  readonly examples: readonly Example[];
  readonly run: (io: Io, args: Args) => ExitCode | Promise<ExitCode>;
}
