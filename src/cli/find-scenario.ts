import { dirname, join, resolve } from 'node:path';
import { config } from 'zod';
import type { Library } from '../scenario/checks/check-context.ts';
import type { Diagnostic } from '../scenario/diagnostic.ts';
import { suggestName } from '../scenario/nearest-name.ts';
import { type SourceFile, parseScenario } from '../scenario/parse-scenario.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Io } from './io.ts';
import type { Args } from './parse-arguments.ts';
import { type ReadLibrary, type Reader, listScenarios, readParts } from './read-library.ts';
import { describeFailure, readSource } from './read-source.ts';
import { Refusal } from './refusal.ts';
import { showPath } from './show-path.ts';

export interface FoundScenario {
  /** Absolute path of the file. */
  readonly path: string;
  /** How it is called in messages. */
  readonly shownAs: string;
  /** The file as it was read, where it could be. */
  readonly file?: SourceFile | undefined;
  /** Present when the file has no error. */
  readonly playable?: PlayableScenario | undefined;
  /** What it can learn from; present when the file has no error. */
  readonly sources?: Library['sources'];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds and reads the one scenario a command was given: a file, its folder, or the name of a
 * scenario in the folder of scenarios. Throws a Refusal where there is none.
 */
export function findScenario(io: Io, args: Args): FoundScenario {
  const path = locateScenario(io, args);
  return readScenario(io, args, path);
}

/** Reads one scenario file with the personas, rubrics and sources it can see. */
export function readScenario(io: Io, args: Args, path: string): FoundScenario {
  // Otherwise each schema is compiled first, which takes longer than the few files that are read.
  config({ jitless: true });
  const shownAs = showPath(io.cwd, path);
  const { file, trouble } = readSource(io.files, { path, shownAs });
  if (!file) return { path, shownAs, diagnostics: [trouble] };
  const folders = partsFolders(io, args, path);
  // Whoever is not named in it cannot be meant; reading the others would take longer than all else.
  const { library } = readParts(folders, io, (id) => file.text.includes(JSON.stringify(id)));
  const { value, diagnostics } = parseScenario(file, library);
  if (value) return { path, shownAs, file, playable: value, diagnostics, sources: library.sources };
  return { path, shownAs, file, diagnostics: explainScenario(file, readParts(folders, io)) };
}

/** A persona that cannot be read matters only to somebody who needs it. */
function explainScenario(
  file: SourceFile,
  { library, diagnostics }: ReadLibrary,
): readonly Diagnostic[] {
  return [...diagnostics, ...parseScenario(file, library).diagnostics];
}

/**
 * Folder of scenarios: the one named, else "scenarios" here, else this folder or the one above where
 * scenarios lie in it, else the shipped one.
 */
export function scenariosFolder(io: Io, args: Args): string {
  const named = args.options.get('scenarios');
  if (named !== undefined) {
    const folder = resolve(io.cwd, named);
    if (kindOf(io, folder) === 'folder') return folder;
    throw new Refusal(
      `There is no folder "${named}".`,
      'Name the folder that holds your scenarios.',
    );
  }
  const own = join(io.cwd, 'scenarios');
  if (kindOf(io, own) === 'folder') return own;
  if (isScenarioFolder(io, io.cwd)) return dirname(io.cwd);
  return listScenarios(io.cwd, io).names.length > 0 ? io.cwd : io.shipped;
}

/** Whether a folder is that of one scenario. */
export const isScenarioFolder = (reader: Reader, folder: string): boolean =>
  kindOf(reader, join(folder, 'scenario.json')) !== undefined;

/** Folders in which personas, rubrics and sources are looked up, the nearest first. */
export function partsFolders(io: Io, args: Args, path: string): readonly string[] {
  const folder = scenariosFolder(io, args);
  // A scenario in a folder of scenarios elsewhere belongs to the personas beside it.
  const beside = args.options.has('scenarios') ? [] : [dirname(dirname(path))];
  return [...new Set([...beside, folder, io.shipped])];
}

function locateScenario(io: Io, args: Args): string {
  const name = args.names[0] ?? '';
  const path = resolve(io.cwd, name);
  const kind = kindOf(io, path);
  if (kind === 'file' && name.endsWith('.play')) {
    throw new Refusal(
      `"${name}" is a play, a rehearsed run of a scenario.`,
      `Type "composure rehearse ${name}" to rehearse it, or name the scenario itself.`,
    );
  }
  if (kind === 'file' || kind === 'other') return path;
  if (kind === 'folder') {
    if (isScenarioFolder(io, path)) return join(path, 'scenario.json');
    throw new Refusal(`The folder "${name}" holds no scenario.json.`, adviseName(io, args, name));
  }
  const within = findWithin(io, args, name);
  if (within !== undefined) {
    return kindOf(io, within) === 'folder' ? join(within, 'scenario.json') : within;
  }
  throw new Refusal(`There is no scenario "${name}".`, adviseName(io, args, name));
}

/**
 * Path of a file in the folder of scenarios, or of the folder of one scenario in it; what came with
 * the product can be named from anywhere.
 */
export function findWithin(io: Io, args: Args, name: string): string | undefined {
  const folders = [scenariosFolder(io, args), io.shipped];
  const paths = folders.map((folder) => join(folder, name));
  return paths.find((path) => kindOf(io, path) === 'file' || isScenarioFolder(io, path));
}

/** What to do about a name that leads to no scenario, with the nearest one that does. */
export function adviseName(io: Io, args: Args, name: string): string {
  const folder = scenariosFolder(io, args);
  const { names } = listScenarios(folder, io);
  const advice = suggestName(name, names, 'scenario');
  return `${advice} Name a scenario in ${showPath(io.cwd, folder)}, or the path of its file.`;
}

/** What is at a path; a path that may not be looked at is refused with the reason. */
export function kindOf(
  { files, cwd }: Reader,
  path: string,
): 'file' | 'folder' | 'other' | undefined {
  try {
    return files.look(path)?.kind;
  } catch (error) {
    const { message, hint } = describeFailure(error);
    throw new Refusal(`${showPath(cwd, path)}: ${message}`, hint);
  }
}
