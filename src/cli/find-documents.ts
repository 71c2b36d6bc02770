import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { Diagnostic } from '../scenario/diagnostic.ts';
import {
  adviseName,
  findWithin,
  isScenarioFolder,
  kindOf,
  scenariosFolder,
} from './find-scenario.ts';
import type { Io } from './io.ts';
import type { Args } from './parse-arguments.ts';
import { SOURCES_FILE, listFolder, listScenarios } from './read-library.ts';
import { Refusal } from './refusal.ts';

export type DocumentKind = 'scenario' | 'persona' | 'rubric' | 'sources' | 'play';

export interface FoundDocument {
  readonly kind: DocumentKind;
  /** Absolute path. */
  readonly path: string;
}

export interface FoundDocuments {
  readonly documents: readonly FoundDocument[];
  /** Folders that could not be looked into. */
  readonly diagnostics: readonly Diagnostic[];
}

const NOTHING: FoundDocuments = { documents: [], diagnostics: [] };

/**
 * The documents a command was given as files, folders or names of scenarios, each once. Where nothing
 * was named, those of the scenario somebody stands in, else all of the folder of scenarios. Throws a
 * Refusal for a name that leads to none.
 */
export function findDocuments(io: Io, args: Args): FoundDocuments {
  const found =
    args.names.length === 0
      ? [findHere(io, args)]
      : args.names.map((name) => findNamed(io, args, name));
  const documents = new Map(
    found.flatMap((one) => one.documents).map((document) => [document.path, document]),
  );
  return {
    documents: [...documents.values()],
    diagnostics: found.flatMap((one) => one.diagnostics),
  };
}

function findHere(io: Io, args: Args): FoundDocuments {
  const isWithin = isScenarioFolder(io, io.cwd) && !args.options.has('scenarios');
  return isWithin ? listScenarioFolder(io, io.cwd) : listLibrary(io, scenariosFolder(io, args));
}

/** Says so where somebody named nothing and has nothing, since then the shipped ones were meant least. */
export function noteShipped(io: Io, { names, options }: Args): string {
  const isInside =
    io.shipped.startsWith(io.cwd + sep) || (io.cwd + sep).startsWith(io.shipped + sep);
  const isOwn = isInside || names.length > 0 || options.has('scenarios');
  if (isOwn || scenariosFolder(io, { names, options }) !== io.shipped) return '';
  return 'There is no scenario in this folder, so these are the ones that came with Composure.';
}

function findNamed(io: Io, args: Args, name: string): FoundDocuments {
  const path = resolve(io.cwd, name);
  const kind = kindOf(io, path);
  if (kind === 'folder') return findInFolder(io, path, name);
  if (kind !== undefined) return ofFile(path);
  const within = findWithin(io, args, name);
  if (within === undefined) {
    throw new Refusal(
      `There is no file, folder or scenario "${name}".`,
      adviseName(io, args, name),
    );
  }
  return kindOf(io, within) === 'folder' ? listScenarioFolder(io, within) : ofFile(within);
}

const ofFile = (path: string): FoundDocuments => ({
  ...NOTHING,
  documents: [{ kind: kindOfFile(path), path }],
});

function findInFolder(io: Io, path: string, name: string): FoundDocuments {
  if (isScenarioFolder(io, path)) return listScenarioFolder(io, path);
  const plays = listPlays(io, path);
  const library = plays.documents.length > 0 ? plays : listLibrary(io, path);
  if (library.documents.length > 0 || library.diagnostics.length > 0) return library;
  // Somebody means what stands in a repository, and names the repository.
  const below = listLibrary(io, join(path, 'scenarios'));
  if (below.documents.length > 0 || below.diagnostics.length > 0) return below;
  throw new Refusal(
    `The folder "${name}" holds no scenario, persona, rubric, sources or play.`,
    'Name a folder with scenario.json in it, or one whose folders have it.',
  );
}

/** A scenario and its plays. */
function listScenarioFolder(io: Io, folder: string): FoundDocuments {
  const plays = listPlays(io, join(folder, 'plays'));
  const scenario = { kind: 'scenario', path: join(folder, 'scenario.json') } as const;
  return { ...plays, documents: [scenario, ...plays.documents] };
}

/** The plays beside a scenario. */
export const playsOf = (io: Io, scenario: string): FoundDocuments =>
  listPlays(io, join(dirname(scenario), 'plays'));

function listPlays(io: Io, folder: string): FoundDocuments {
  const { names, diagnostics } = listFolder(folder, io);
  const plays = names.filter((name) => extname(name) === '.play');
  return {
    documents: plays.map((name) => ({ kind: 'play', path: join(folder, name) })),
    diagnostics,
  };
}

/** Personas, rubrics, the sources, scenarios and plays of a folder of scenarios. */
function listLibrary(io: Io, folder: string): FoundDocuments {
  const parts = (['persona', 'rubric'] as const).map((kind): FoundDocuments => {
    const within = join(folder, `${kind}s`);
    const { names, diagnostics } = listFolder(within, io);
    const files = names.filter((name) => extname(name) === '.json');
    return { documents: files.map((name) => ({ kind, path: join(within, name) })), diagnostics };
  });
  const sources = join(folder, SOURCES_FILE);
  const hasSources = kindOf(io, sources) === 'file';
  const scenarios = listScenarios(folder, io);
  const all = [
    ...parts,
    { ...NOTHING, documents: hasSources ? [{ kind: 'sources', path: sources } as const] : [] },
    { ...NOTHING, diagnostics: scenarios.diagnostics },
    ...scenarios.names.map((name) => listScenarioFolder(io, join(folder, name))),
  ];
  return {
    documents: all.flatMap(({ documents }) => documents),
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** What a file is, by the folder it is in; anything else is read as a scenario. */
function kindOfFile(path: string): DocumentKind {
  if (extname(path) === '.play') return 'play';
  if (basename(path) === SOURCES_FILE) return 'sources';
  const folder = basename(dirname(path));
  if (folder === 'personas') return 'persona';
  return folder === 'rubrics' ? 'rubric' : 'scenario';
}

/** Path of the scenario a play belongs to: it is in the folder above that of the plays. */
export const scenarioOfPlay = (play: string): string =>
  join(dirname(dirname(play)), 'scenario.json');
