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

export interface CommandRow {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Loads the command and what it needs, and no other. */
  readonly load: () => Promise<Command>;
}

/** Every command, in the order in which an author meets them. */
export const COMMANDS: Readonly<Record<string, CommandRow>> = {
  new: {
    summary: 'Write a scenario to start from, and a play for it',
    load: () => import('./commands/new.ts'),
  },
  lint: {
    summary: 'Check scenarios, personas and rubrics',
    load: () => import('./commands/lint.ts'),
  },
  play: {
    summary: 'Play a scenario here in the terminal',
    load: () => import('./commands/play.ts'),
  },
  rehearse: {
    summary: 'Run the plays that test a scenario',
    load: () => import('./commands/rehearse.ts'),
  },
  analyse: {
    summary: 'Show everything that can happen in a scenario, and what it scores',
    load: () => import('./commands/analyse.ts'),
  },
  graph: {
    summary: 'Draw a scenario as SVG, Mermaid or DOT',
    load: () => import('./commands/graph.ts'),
  },
  script: {
    summary: 'Write a scenario out for somebody to review on paper',
    load: () => import('./commands/script.ts'),
  },
  schema: {
    summary: 'Print the JSON Schema of a scenario, persona or rubric',
    load: () => import('./commands/schema.ts'),
  },
};

/** Options of every command. */
export const EVERYWHERE: OptionRows = {
  scenarios: {
    type: 'string',
    value: '<dir>',
    about: 'Folder of your scenarios, personas and rubrics; by default "scenarios" here, if any',
  },
  json: { type: 'boolean', about: 'Write JSON to standard output and nothing else' },
  help: { type: 'boolean', short: 'h', about: 'Show this help' },
};
