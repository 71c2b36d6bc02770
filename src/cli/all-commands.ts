import type { Command } from './command.ts';
import type { OptionRows } from './parse-arguments.ts';

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
  play: {
    summary: 'Play a scenario here in the terminal',
    load: () => import('./commands/play.ts'),
  },
  lint: {
    summary: 'Check scenarios, personas, rubrics and plays',
    load: () => import('./commands/lint.ts'),
  },
  analyse: {
    summary: 'Show everything that can happen in a scenario, and what it scores',
    load: () => import('./commands/analyse.ts'),
  },
  rehearse: {
    summary: 'Run the plays that test a scenario',
    load: () => import('./commands/rehearse.ts'),
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
    summary: 'Print the JSON Schema of scenario, persona, rubric or sources',
    load: () => import('./commands/schema.ts'),
  },
};

/** Options of every command. */
export const EVERYWHERE: OptionRows = {
  scenarios: {
    type: 'string',
    value: '<dir>',
    about:
      'Folder of your scenarios, personas and rubrics; by default "scenarios" here, else this folder',
  },
  json: { type: 'boolean', about: 'Write JSON to standard output and nothing else' },
  help: { type: 'boolean', short: 'h', about: 'Show this help' },
};
