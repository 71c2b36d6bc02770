import { join } from 'node:path';
import type { Library } from '../scenario/checks/check-context.ts';
import type { Diagnostic } from '../scenario/diagnostic.ts';
import {
  type Parsed,
  type SourceFile,
  parsePersona,
  parseRubric,
  parseScenario,
  parseSources,
} from '../scenario/parse-scenario.ts';
import { createLocator } from '../scenario/locate-path.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { LocaleText } from '../scenario/text-schema.ts';
import { type Files, diskFiles } from './files.ts';
import { describeFailure, readSource } from './read-source.ts';
import { showPath } from './show-path.ts';

/** Where to read, and how paths are shown. */
export interface Reader {
  readonly files: Files;
  /** Folder that paths in messages start from. */
  readonly cwd: string;
}

export interface ReadLibrary {
  readonly library: Library;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ScenarioLibrary extends ReadLibrary {
  /** Playable scenarios by slug, in order of their folders' names. */
  readonly playables: ReadonlyMap<string, PlayableScenario>;
}

const diskReader = (): Reader => ({ files: diskFiles, cwd: process.cwd() });

export interface LibraryOptions {
  readonly reader?: Reader;
  /** Folders whose personas, rubrics and sources the scenarios may use as well. */
  readonly parts?: readonly string[];
}

/**
 * Reads a folder of scenarios: `personas/*.json`, `rubrics/*.json`, `sources.json` and
 * `<slug>/scenario.json`.
 * Files that cannot be used are left out and explained in the diagnostics.
 */
export function readLibrary(
  folder: string,
  { reader = diskReader(), parts = [] }: LibraryOptions = {},
): ScenarioLibrary {
  const { library, diagnostics: found } = readParts([folder, ...parts], reader);
  const diagnostics = [...found];
  const playables = new Map<string, PlayableScenario>();
  const scenarios = listScenarios(folder, reader);
  diagnostics.push(...scenarios.diagnostics);
  for (const slug of scenarios.names) {
    const path = join(folder, slug, 'scenario.json');
    const parsed = readDocument(path, reader, (file) => {
      const { value, diagnostics: troubles } = parseScenario(file, library);
      return value
        ? { value, diagnostics: [...troubles, ...checkSlug(value, slug, file)] }
        : { diagnostics: troubles };
    });
    diagnostics.push(...parsed.diagnostics);
    if (parsed.value) playables.set(slug, parsed.value);
  }
  return { library, playables, diagnostics };
}

/**
 * Personas, rubrics and sources of several folders of scenarios. Where an id occurs in more than one
 * of them, the earlier folder's is used. Personas and rubrics with an id that is not wanted are left
 * out without a look at what else is in them.
 */
export function readParts(
  folders: readonly string[],
  reader: Reader,
  isWanted: (id: string) => boolean = () => true,
): ReadLibrary {
  const diagnostics: Diagnostic[] = [];
  const readAll = <T extends { readonly id: string }>(
    kind: string,
    parse: (file: SourceFile) => Parsed<T>,
  ): ReadonlyMap<string, T> => {
    const values = new Map<string, T>();
    for (const folder of folders.map((one) => join(one, kind))) {
      const { names, diagnostics: troubles } = listFolder(folder, reader);
      diagnostics.push(...troubles);
      for (const name of names.filter((each) => each.endsWith('.json'))) {
        const parsed = readDocument(join(folder, name), reader, (file) =>
          isWanted(idOf(file)) ? parse(file) : { diagnostics: [] },
        );
        diagnostics.push(...parsed.diagnostics);
        if (parsed.value && !values.has(parsed.value.id)) values.set(parsed.value.id, parsed.value);
      }
    }
    return values;
  };
  const sources = readSourceLists(folders, reader);
  const library = {
    personas: readAll('personas', parsePersona),
    rubrics: readAll('rubrics', parseRubric),
    sources: sources.meanings,
  };
  return { library, diagnostics: [...diagnostics, ...sources.diagnostics] };
}

/** The id a document gives itself, or an empty text where none can be read. */
function idOf({ text }: SourceFile): string {
  try {
    return String((JSON.parse(text) as { readonly id?: unknown }).id ?? '');
  } catch {
    return '';
  }
}

/** Name of the file with the sources, directly in a folder of scenarios. */
export const SOURCES_FILE = 'sources.json';

interface ReadSources {
  readonly meanings: ReadonlyMap<string, LocaleText>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Meanings by id; a folder without the file adds nothing. */
function readSourceLists(folders: readonly string[], reader: Reader): ReadSources {
  const diagnostics: Diagnostic[] = [];
  const meanings = new Map<string, LocaleText>();
  for (const folder of folders) {
    const parsed = readSourceList(folder, reader);
    diagnostics.push(...parsed.diagnostics);
    for (const [id, meaning] of Object.entries(parsed.value?.sources ?? {})) {
      if (!meanings.has(id)) meanings.set(id, meaning);
    }
  }
  return { meanings, diagnostics };
}

function readSourceList(folder: string, reader: Reader): ReturnType<typeof parseSources> {
  const path = join(folder, SOURCES_FILE);
  try {
    if (reader.files.look(path) === undefined) return { diagnostics: [] };
  } catch (error) {
    return { diagnostics: [refusePath(path, reader, error)] };
  }
  return readDocument(path, reader, parseSources);
}

/** Reads and parses one document of any origin; whatever is wrong with it is in the diagnostics. */
export function readDocument<T>(
  path: string,
  { files, cwd }: Reader,
  parse: (file: SourceFile) => Parsed<T>,
): Parsed<T> {
  const { file, trouble } = readSource(files, { path, shownAs: showPath(cwd, path) });
  return file ? parse(file) : { diagnostics: [trouble] };
}

/** A scenario and its folder have one name. */
export function checkSlug(
  playable: PlayableScenario,
  slug: string,
  file: SourceFile,
): readonly Diagnostic[] {
  const { id } = playable.scenario;
  if (id === slug) return [];
  return [
    {
      code: 'id-differs-from-folder',
      severity: 'error',
      file: file.path,
      path: 'id',
      ...createLocator(file.text).positionOfPath(['id']),
      message: `The scenario's id is "${id}" but its folder is "${slug}".`,
      hint: 'Make them equal; addresses and results use the id.',
    },
  ];
}

export interface ListedNames {
  readonly names: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Names of the folders that hold a scenario; one that may not be looked into is explained. */
export function listScenarios(folder: string, reader: Reader): ListedNames {
  const all = listFolder(folder, reader);
  const diagnostics = [...all.diagnostics];
  const names = all.names.filter((name) => {
    const path = join(folder, name);
    try {
      if (reader.files.look(path)?.kind !== 'folder') return false;
      return reader.files.look(join(path, 'scenario.json')) !== undefined;
    } catch (error) {
      diagnostics.push(refusePath(path, reader, error));
      return false;
    }
  });
  return { names, diagnostics };
}

/** Names in a folder, none where there is no folder; one that may not be looked into is explained. */
export function listFolder(folder: string, reader: Reader): ListedNames {
  try {
    const isFolder = reader.files.look(folder)?.kind === 'folder';
    return { names: isFolder ? reader.files.list(folder) : [], diagnostics: [] };
  } catch (error) {
    return { names: [], diagnostics: [refusePath(folder, reader, error)] };
  }
}

const refusePath = (path: string, { cwd }: Reader, error: unknown): Diagnostic => ({
  severity: 'error',
  file: showPath(cwd, path),
  path: '',
  ...describeFailure(error),
});
