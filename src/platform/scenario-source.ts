import type { LibraryIndex, OpeningFile, ScenarioBundle } from '../progress/library-card.ts';
import { isOwnSlug } from '../progress/own-slug.ts';
import { fetchJson, hasField, type LoadResult } from './fetch-json.ts';
import { LIBRARY_PATH, openingPath, scenarioPath } from './file-paths.ts';

export interface ScenarioSource {
  loadLibrary(): Promise<LoadResult<LibraryIndex>>;
  loadScenario(slug: string): Promise<LoadResult<ScenarioBundle>>;
  /** A small file that is enough until the first choice has been made. */
  loadOpening(slug: string): Promise<LoadResult<OpeningFile>>;
  /** Whether the scenario has been asked for already, so that there is no gain in its opening. */
  hasScenario(slug: string): boolean;
}

export interface SourceOptions {
  /** Address of the page. */
  readonly base: string;
  readonly fetchFile: (address: string) => Promise<Response>;
  /** Loads a scenario that was opened from a file. */
  readonly loadOwn: (slug: string) => Promise<LoadResult<ScenarioBundle>>;
  /** Openings that are here already, by slug. */
  readonly packed?: Readonly<Record<string, OpeningFile>>;
}

/** Reads the files the build wrote next to the page; a file that came is not asked for again. */
export class FetchScenarioSource implements ScenarioSource {
  readonly #options: SourceOptions;
  readonly #kept = new Map<string, Promise<LoadResult<unknown>>>();

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  loadLibrary(): Promise<LoadResult<LibraryIndex>> {
    return this.#load(LIBRARY_PATH, isLibraryIndex);
  }

  loadScenario(slug: string): Promise<LoadResult<ScenarioBundle>> {
    if (isOwnSlug(slug)) return this.#options.loadOwn(slug);
    return this.#load(scenarioPath(slug), isScenarioBundle);
  }

  loadOpening(slug: string): Promise<LoadResult<OpeningFile>> {
    const packed = this.#options.packed?.[slug];
    if (packed !== undefined) return Promise.resolve({ ok: true, value: packed });
    return this.#load(openingPath(slug), isOpeningFile);
  }

  hasScenario(slug: string): boolean {
    return this.#kept.has(scenarioPath(slug) ?? '');
  }

  #load<T>(
    path: string | undefined,
    isExpected: (value: unknown) => value is T,
  ): Promise<LoadResult<T>> {
    if (path === undefined) return Promise.resolve({ ok: false, reason: 'missing' });
    const kept = this.#kept.get(path) as Promise<LoadResult<T>> | undefined;
    if (kept !== undefined) return kept;
    const { base, fetchFile } = this.#options;
    const loading = fetchJson(() => fetchFile(new URL(path, base).href), isExpected);
    this.#kept.set(path, loading);
    void loading.then((result) => {
      if (!result.ok) this.#kept.delete(path);
    });
    return loading;
  }
}

function isLibraryIndex(value: unknown): value is LibraryIndex {
  return hasField(value, 'cards') && Array.isArray(value.cards);
}

function isScenarioBundle(value: unknown): value is ScenarioBundle {
  return hasField(value, 'playable') && hasField(value.playable, 'scenario');
}

function isOpeningFile(value: unknown): value is OpeningFile {
  return hasField(value, 'usualTurns');
}
