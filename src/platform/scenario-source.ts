import type { LibraryIndex, ScenarioBundle } from '../progress/library-card.ts';

/** missing: there is no such file. broken: it came and could not be read. offline: it did not come. */
export type LoadFailure = 'missing' | 'broken' | 'offline';

export type LoadResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: LoadFailure };

export interface ScenarioSource {
  loadLibrary(): Promise<LoadResult<LibraryIndex>>;
  loadScenario(slug: string): Promise<LoadResult<ScenarioBundle>>;
}

type Fetch = (address: string) => Promise<Response>;

const SLUG = /^[A-Za-z][A-Za-z0-9._-]*$/;

/** Reads the files the build wrote next to the page; a file that came is not asked for again. */
export class FetchScenarioSource implements ScenarioSource {
  readonly #base: string;
  readonly #fetch: Fetch;
  readonly #kept = new Map<string, Promise<LoadResult<unknown>>>();

  constructor(base: string, fetchFile: Fetch) {
    this.#base = base;
    this.#fetch = fetchFile;
  }

  loadLibrary(): Promise<LoadResult<LibraryIndex>> {
    return this.#load('index', isLibraryIndex);
  }

  loadScenario(slug: string): Promise<LoadResult<ScenarioBundle>> {
    if (!SLUG.test(slug) || slug === 'index') {
      return Promise.resolve({ ok: false, reason: 'missing' });
    }
    return this.#load(slug, isScenarioBundle);
  }

  #load<T>(name: string, isExpected: (value: unknown) => value is T): Promise<LoadResult<T>> {
    const kept = this.#kept.get(name) as Promise<LoadResult<T>> | undefined;
    if (kept !== undefined) return kept;
    const loading = this.#fetchFile(name, isExpected);
    this.#kept.set(name, loading);
    void loading.then((result) => {
      if (!result.ok) this.#kept.delete(name);
    });
    return loading;
  }

  async #fetchFile<T>(
    name: string,
    isExpected: (value: unknown) => value is T,
  ): Promise<LoadResult<T>> {
    let response: Response;
    try {
      response = await this.#fetch(new URL(`scenarios/${name}.json`, this.#base).href);
    } catch {
      return { ok: false, reason: 'offline' };
    }
    if (!response.ok) return { ok: false, reason: 'missing' };
    try {
      const value: unknown = await response.json();
      return isExpected(value) ? { ok: true, value } : { ok: false, reason: 'broken' };
    } catch {
      // A server that answers every unknown address with its start page sends HTML here.
      return { ok: false, reason: isPage(response) ? 'missing' : 'broken' };
    }
  }
}

function isPage(response: Response): boolean {
  return response.headers.get('content-type')?.includes('text/html') ?? false;
}

function isLibraryIndex(value: unknown): value is LibraryIndex {
  return hasField(value, 'cards') && Array.isArray(value.cards);
}

function isScenarioBundle(value: unknown): value is ScenarioBundle {
  return hasField(value, 'playable') && hasField(value.playable, 'scenario');
}

function hasField<K extends string>(value: unknown, name: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && name in value;
}
