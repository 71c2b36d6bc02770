import { readFileSync } from 'node:fs';
import type { GivenFile } from '../../../src/app/own/check-news.ts';
import { readLibrary } from '../../../src/cli/read-library.ts';
import type { ScenarioParts } from '../../../src/progress/library-card.ts';

const { library } = readLibrary('scenarios');

/** What a site offers to files somebody opens. */
export const PARTS: ScenarioParts = {
  personas: [...library.personas.values()],
  rubrics: [...library.rubrics.values()],
  sources: Object.fromEntries(library.sources),
};

/** A small scenario that can be played;. */
export const EXAMPLE = readFileSync('src/lint/example-scenario.json', 'utf8');

export const read = (path: string): string => readFileSync(path, 'utf8');

/** A file with this content, as bytes. */
export function give(name: string, content: string | Uint8Array): GivenFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, content: new Uint8Array(bytes).buffer };
}
