import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Library } from '../scenario/checks/check-context.ts';
import type { Diagnostic } from '../scenario/diagnostic.ts';
import {
  type Parsed,
  type SourceFile,
  parsePersona,
  parseRubric,
  parseScenario,
} from '../scenario/parse-scenario.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';

export interface ScenarioLibrary {
  readonly library: Library;
  /** Playable scenarios by slug, in order of their folders' names. */
  readonly playables: ReadonlyMap<string, PlayableScenario>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a folder of scenarios: `personas/*.json`, `rubrics/*.json` and `<slug>/scenario.json`.
 * Files that cannot be used are left out and explained in the diagnostics.
 */
export function readLibrary(folder: string): ScenarioLibrary {
  const diagnostics: Diagnostic[] = [];
  const readAll = <T extends { readonly id: string }>(
    kind: string,
    parse: (file: SourceFile) => Parsed<T>,
  ): ReadonlyMap<string, T> => {
    const parsed = listJson(join(folder, kind)).map((path) => parse(readSource(path)));
    diagnostics.push(...parsed.flatMap((one) => one.diagnostics));
    return new Map(parsed.flatMap(({ value }) => (value ? [[value.id, value] as const] : [])));
  };
  const library = {
    personas: readAll('personas', parsePersona),
    rubrics: readAll('rubrics', parseRubric),
  };
  const playables = new Map<string, PlayableScenario>();
  for (const slug of listScenarios(folder)) {
    const file = readSource(join(folder, slug, 'scenario.json'));
    const parsed = parseScenario(file, library);
    diagnostics.push(...parsed.diagnostics);
    if (!parsed.value) continue;
    diagnostics.push(...checkSlug(parsed.value, slug, file.path));
    playables.set(slug, parsed.value);
  }
  return { library, playables, diagnostics };
}

function checkSlug(playable: PlayableScenario, slug: string, file: string): readonly Diagnostic[] {
  const { id } = playable.scenario;
  if (id === slug) return [];
  return [
    {
      code: 'id-differs-from-folder',
      severity: 'error',
      file,
      path: 'id',
      message: `The scenario's id is "${id}" but its folder is "${slug}".`,
      hint: 'Make them equal; addresses and results use the id.',
    },
  ];
}

/** Names of the folders that hold a scenario. */
export function listScenarios(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => existsSync(join(folder, name, 'scenario.json')))
    .sort();
}

function listJson(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}

function readSource(path: string): SourceFile {
  return { path: relative(process.cwd(), path), text: readFileSync(path, 'utf8') };
}
