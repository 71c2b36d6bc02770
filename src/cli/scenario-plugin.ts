import { join, resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import type { ScenarioBundle, ScenarioParts } from '../progress/library-card.ts';
import { buildBundle, buildCard, buildOpening, drawChance } from '../progress/pack-scenario.ts';
import type { Library } from '../scenario/checks/check-context.ts';
import { type Diagnostic, formatDiagnostic } from '../scenario/diagnostic.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { packOpenings, type WriteMarkup } from './pack-openings.ts';
import { type ScenarioLibrary, readLibrary } from './read-library.ts';
import { watchScenarios } from './watch-scenarios.ts';

export interface ScenarioPluginOptions {
  /** Folder of scenarios, absolute or relative to the project. */
  readonly folder: string;
}

/** Personas, rubrics and sources here may be used by scenarios of any folder. */
const SHIPPED = 'scenarios';

/** Random runs behind the chance line: many once for a build, few for an answer at once. */
const RUNS_OF_BUILD = 1000;
const RUNS_WHILE_WRITING = 200;

/** Cards in the order a beginner should meet them; the rest follows by name. */
const BEGINNERS_ORDER = ['starter-kit', 'photo-of-a-screen', 'nobody-knows'];

/** Module of the program that the build fills with openings. */
const PACKED_MODULE = '/src/app/packed-openings.ts';

/** Module that draws an opening outside a browser. */
const MARKUP_MODULE = 'src/app/opening-markup.tsx';

/** One of the files the player may ask for. */
interface PlayerFile {
  readonly folder: string;
  readonly name: string;
}

const FILE = /\/(scenarios|openings|parts)\/([\w.-]+)\.json(?:\?.*)?$/;

/**
 * Checks every scenario and hands the player ready-made files: `scenarios/index.json` with the
 * cards, `scenarios/<slug>.json` with one playable scenario each and `openings/<slug>.json` with
 * what is needed until its first choice has been made; the openings of the first scenarios also go
 * into the program itself. `parts/all.json` has the personas, rubrics and sources for scenarios that somebody
 * opens from a file. A build with an error in a scenario fails and says where; the development
 * server shows it in the page and goes on.
 */
export function scenarioPlugin({ folder }: ScenarioPluginOptions): Plugin {
  let root = process.cwd();
  let isBuild = false;
  const bundles = new Map<string, ScenarioBundle>();
  const folders = (): readonly string[] => [
    ...new Set([resolve(root, folder), resolve(root, SHIPPED)]),
  ];
  const read = (): ScenarioLibrary => {
    const [own = folder, ...parts] = folders();
    return readLibrary(own, { parts });
  };
  const bundleOf = (playable: PlayableScenario): ScenarioBundle => {
    const bundle =
      bundles.get(playable.hash) ??
      buildBundle(playable, drawChance(playable, isBuild ? RUNS_OF_BUILD : RUNS_WHILE_WRITING));
    bundles.set(playable.hash, bundle);
    return bundle;
  };
  return {
    name: 'composure-scenarios',
    configResolved(config) {
      root = config.root;
      isBuild = config.command === 'build';
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, folderOfFile = '', name = ''] = FILE.exec(request.url ?? '') ?? [];
        const content = name && contentOf({ folder: folderOfFile, name }, read(), bundleOf);
        if (!content) return next();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.setHeader('Cache-Control', 'no-store');
        response.end(JSON.stringify(content));
      });
      watchScenarios(server, {
        folders: folders(),
        findProblems: () => read().diagnostics,
      });
    },
    async load(id) {
      // While writing, a scenario may change at any time: each opening is asked for anew then.
      if (!isBuild || !id.endsWith(PACKED_MODULE)) return null;
      const playables = sortPlayables([...read().playables.values()]);
      const packed = packOpenings(playables, await loadMarkupWriter(root));
      return `export const PACKED_OPENINGS = JSON.parse(${JSON.stringify(JSON.stringify(packed))});`;
    },
    buildStart() {
      if (isBuild) endWithErrors(read().diagnostics);
    },
    generateBundle() {
      const library = read();
      for (const file of listFiles(library)) {
        const source = JSON.stringify(contentOf(file, library, bundleOf));
        this.emitFile({ type: 'asset', fileName: `${file.folder}/${file.name}.json`, source });
      }
    },
  };
}

/** Ends the build at once: what Vite says of an error is where its own code was, for pages. */
function endWithErrors(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const told = errors.map(formatDiagnostic).join('\n');
  process.stderr.write(`Nothing was built, since these have to be mended first:\n${told}\n`);
  process.exit(1);
}

/** The screens are written for the browser; Vite compiles what draws them for this process. */
async function loadMarkupWriter(root: string): Promise<WriteMarkup> {
  const { module } = await runnerImport<{ writeOpeningMarkup: WriteMarkup }>(
    join(root, MARKUP_MODULE),
    { root, configFile: false, logLevel: 'error' },
  );
  return module.writeOpeningMarkup;
}

function listFiles({ playables }: ScenarioLibrary): readonly PlayerFile[] {
  const inBoth = [...playables.keys()].flatMap((name) =>
    ['scenarios', 'openings'].map((folder) => ({ folder, name })),
  );
  return [{ folder: 'scenarios', name: 'index' }, { folder: 'parts', name: 'all' }, ...inBoth];
}

function contentOf(
  { folder, name }: PlayerFile,
  { playables, library }: ScenarioLibrary,
  bundleOf: (playable: PlayableScenario) => ScenarioBundle,
): unknown {
  if (folder === 'scenarios' && name === 'index') {
    return { cards: sortPlayables([...playables.values()]).map(buildCard) };
  }
  if (folder === 'parts') return name === 'all' ? listParts(library) : undefined;
  const playable = playables.get(name);
  if (playable === undefined) return undefined;
  return folder === 'openings' ? buildOpening(playable) : bundleOf(playable);
}

const listParts = ({ personas, rubrics, sources }: Library): ScenarioParts => ({
  personas: [...personas.values()],
  rubrics: [...rubrics.values()],
  sources: Object.fromEntries(sources),
});

function sortPlayables(playables: readonly PlayableScenario[]): readonly PlayableScenario[] {
  const rank = ({ scenario }: PlayableScenario): number => {
    const index = BEGINNERS_ORDER.indexOf(scenario.id);
    return index === -1 ? BEGINNERS_ORDER.length : index;
  };
  return [...playables].sort((a, b) => rank(a) - rank(b));
}
