import type { Library } from '../scenario/checks/check-context.ts';
import type { SourceFile } from '../scenario/parse-scenario.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { findScenario } from './find-scenario.ts';
import type { ExitCode, Io } from './io.ts';
import type { Args } from './parse-arguments.ts';
import { reportDiagnostics } from './report-diagnostics.ts';
import { createTerminal } from './terminal.ts';
import { writeJson } from './write-json.ts';

/** A scenario without errors, and where it is. */
export interface OpenScenario {
  readonly playable: PlayableScenario;
  /** What each source that scenarios may name is about, by its id. */
  readonly sources: Library['sources'];
  /** Absolute path of its file. */
  readonly path: string;
  readonly shownAs: string;
  readonly file: SourceFile;
}

/**
 * Opens the one scenario a command was given and hands it over; one with errors is explained instead,
 * which ends the command with 1.
 */
export async function withScenario(
  io: Io,
  { command, args }: { readonly command: string; readonly args: Args },
  use: (scenario: OpenScenario) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const { diagnostics, playable, file, sources, ...found } = findScenario(io, args);
  if (playable && file && sources) return use({ ...found, playable, file, sources });
  if (args.options.has('json')) writeJson(io, { command, exitCode: 1, diagnostics });
  else reportDiagnostics(io.stderr, diagnostics, createTerminal(io.stderr, io.env));
  return 1;
}
