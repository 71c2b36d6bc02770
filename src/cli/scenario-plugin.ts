import { join, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { ScenarioBundle } from '../progress/library-card.ts';
import { formatDiagnostic } from '../scenario/diagnostic.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { buildBundle, buildCard } from './build-bundle.ts';
import { type ScenarioLibrary, readLibrary } from './read-library.ts';

export interface ScenarioPluginOptions {
  /** Folder of scenarios, relative to the project. */
  readonly folder: string;
}

/** Random runs behind the chance line: many once for a build, few for an answer at once. */
const RUNS_OF_BUILD = 2000;
const RUNS_WHILE_WRITING = 200;

/** Cards in the order a beginner should meet them; the rest follows by name. */
const BEGINNERS_ORDER = ['starter-kit', 'photo-of-a-screen', 'nobody-knows'];

/**
 * Checks every scenario and hands the player ready-made files: `scenarios/index.json` with the
 * cards and `scenarios/<slug>.json` with one playable scenario each. A build with an error in a
 * scenario fails and says where; the development server shows it in the page and goes on.
 */
export function scenarioPlugin({ folder }: ScenarioPluginOptions): Plugin {
  let root = process.cwd();
  let runs = RUNS_OF_BUILD;
  const bundles = new Map<string, ScenarioBundle>();
  const read = (): ScenarioLibrary => readLibrary(resolve(root, folder));
  const bundleOf = (playable: PlayableScenario): ScenarioBundle => {
    const bundle = bundles.get(playable.hash) ?? buildBundle(playable, runs);
    bundles.set(playable.hash, bundle);
    return bundle;
  };
  return {
    name: 'composure-scenarios',
    configResolved(config) {
      root = config.root;
      runs = config.command === 'build' ? RUNS_OF_BUILD : RUNS_WHILE_WRITING;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = /\/scenarios\/([\w.-]+)\.json(\?.*)?$/.exec(request.url ?? '')?.[1];
        const content = name === undefined ? undefined : contentOf(name, read(), bundleOf);
        if (content === undefined) return next();
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.setHeader('Cache-Control', 'no-store');
        response.end(JSON.stringify(content));
      });
      watchScenarios(server, join(root, folder), read);
    },
    generateBundle() {
      const library = read();
      const errors = library.diagnostics.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) this.error(errors.map(formatDiagnostic).join('\n'));
      for (const name of ['index', ...library.playables.keys()]) {
        const source = JSON.stringify(contentOf(name, library, bundleOf));
        this.emitFile({ type: 'asset', fileName: `scenarios/${name}.json`, source });
      }
    },
  };
}

function contentOf(
  name: string,
  { playables }: ScenarioLibrary,
  bundleOf: (playable: PlayableScenario) => ScenarioBundle,
): unknown {
  if (name === 'index') return { cards: sortPlayables([...playables.values()]).map(buildCard) };
  const playable = playables.get(name);
  return playable ? bundleOf(playable) : undefined;
}

function sortPlayables(playables: readonly PlayableScenario[]): readonly PlayableScenario[] {
  const rank = ({ scenario }: PlayableScenario): number => {
    const index = BEGINNERS_ORDER.indexOf(scenario.id);
    return index === -1 ? BEGINNERS_ORDER.length : index;
  };
  return [...playables].sort((a, b) => rank(a) - rank(b));
}

function watchScenarios(server: ViteDevServer, folder: string, read: () => ScenarioLibrary): void {
  const showProblems = (): boolean => {
    const { diagnostics } = read();
    if (diagnostics.length === 0) return false;
    const message = diagnostics.map(formatDiagnostic).join('\n');
    server.config.logger.error(message);
    server.ws.send({ type: 'error', err: { message, stack: '' } });
    return true;
  };
  server.watcher.add(folder);
  server.watcher.on('change', (path) => {
    const isScenario = path.startsWith(folder) && path.endsWith('.json');
    if (isScenario && !showProblems()) server.ws.send({ type: 'full-reload' });
  });
  showProblems();
}
