import { createLogger, defineConfig, type Logger, type Plugin } from 'vite';
import { findingsPlugin } from './src/cli/findings-plugin.ts';
import { licencePlugins } from './src/cli/licences-plugin.ts';
import { portraitPlugin } from './src/cli/portrait-plugin.ts';
import { scenarioPlugin } from './src/cli/scenario-plugin.ts';
import { startPagePlugin } from './src/cli/start-page-plugin.ts';

/** A machine without a browser to open is no error: the address is printed, the server stays. */
function loggerForMachinesWithoutBrowser(): Logger {
  const logger = createLogger();
  const showError = logger.error.bind(logger);
  logger.error = (message, options) => {
    if (/^(Error: )?spawn .*\b(ENOENT|EACCES)\b/.test(message)) {
      logger.info('  No browser could be opened here; open the address above in one.');
    } else {
      showError(message, options);
    }
  };
  return logger;
}

/**
 * The page allows nothing but its own files. While developing, Vite adds an inline script and
 * inline styles and keeps a socket open for reloading; the built page keeps the strict policy.
 */
function policyForDevelopment(): Plugin {
  return {
    name: 'policy-for-development',
    apply: 'serve',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(
          /(<meta[^>]*http-equiv="Content-Security-Policy"[^>]*content=")[^"]*(")/,
          `$1default-src 'self' data: blob:; connect-src 'self' ws:; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'$2`,
        ),
    },
  };
}

type ModuleReader = (id: string) => {
  readonly isEntry: boolean;
  readonly importers: readonly string[];
} | null;

/**
 * The first files of the program, and the module each is for: what shows the first choice, what the
 * screens are made of, and what runs an attempt. A module that several need is in the first of them.
 */
const FIRST_CHUNKS = [
  { name: 'first', isRoot: (_id: string, isEntry: boolean) => isEntry },
  { name: 'start', isRoot: (id: string) => id.endsWith('/src/app/start-app.tsx') },
  { name: 'run', isRoot: (id: string) => id.endsWith('/src/app/run-attempt.ts') },
];

/** The chunk a module belongs to: a root imports it, however far away. */
function findChunk(id: string, read: ModuleReader): string | null {
  const importers = new Set([id]);
  for (const one of importers) read(one)?.importers.forEach((more) => importers.add(more));
  const chunk = FIRST_CHUNKS.find(({ isRoot }) =>
    [...importers].some((one) => isRoot(one, read(one)?.isEntry ?? false)),
  );
  return chunk?.name ?? null;
}

const LICENCES = 'licences.md';
const licences = licencePlugins(LICENCES);

export default defineConfig({
  // Relative addresses: the built folder works below any path of any host.
  base: './',
  // No fallback page: a missing file is a 404, as on every static host.
  appType: 'mpa',
  plugins: [
    scenarioPlugin({ folder: process.env.COMPOSURE_SCENARIOS ?? 'scenarios' }),
    portraitPlugin(),
    startPagePlugin(),
    findingsPlugin(),
    licences.ofPage,
    policyForDevelopment(),
  ],
  customLogger: loggerForMachinesWithoutBrowser(),
  worker: { format: 'es', plugins: () => [licences.ofWorkers()] },
  // Packages of a worker are not found before it is started; finding them then would reload the page.
  optimizeDeps: {
    include: ['fastest-levenshtein', 'flesch-kincaid', 'jsonc-parser', 'syllable', 'zod'],
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  build: {
    target: 'es2022',
    // The notices of every package in the build, as their licences ask for.
    license: { fileName: LICENCES },
    modulePreload: { polyfill: false },
    // Pictures and sounds stay files: they are cached one by one, and the policy allows no data URL.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // Scripts list the parts they load by name, and random letters do not compress.
        assetFileNames: 'assets/[name]-[hash:6][extname]',
        chunkFileNames: 'assets/[name]-[hash:6].js',
        // Parts shared with what is loaded later stay in one of the first files: on a slow network
        // every further file costs more than its bytes.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              debugName: 'first',
              name: (id, graph) => findChunk(id, (one) => graph.getModuleInfo(one)),
            },
          ],
        },
      },
    },
    // The stage's drawing library is large on purpose and loaded after the first choice.
    chunkSizeWarningLimit: 1500,
  },
});
