import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { scenarioPlugin } from '../../src/cli/scenario-plugin.ts';
import type { LibraryIndex, ScenarioParts } from '../../src/progress/library-card.ts';
import {
  STACK_TRACE,
  awaitEnd,
  makeFolder,
  plainEnv,
  prepareProgram,
  runProgram,
} from './run-program.ts';

const PATIENCE_MS = 90_000;
const folder = makeFolder();
const ours = join(folder, 'our scenarios');
const scenario = join(ours, 'late-parcel', 'scenario.json');

beforeAll(async () => {
  await prepareProgram();
  mkdirSync(ours);
  const made = await runProgram(
    ['new', 'late-parcel', '--persona', 'angry', '--channel', 'phone', '--scenarios', ours],
    { cwd: folder },
  );
  expect(made.stderr).toBe('');
  expect(existsSync(scenario)).toBe(true);
}, PATIENCE_MS);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs what is behind `npm run build`, typed in the folder. */
const build = (...args: readonly string[]) =>
  awaitEnd(
    spawn(process.execPath, [resolve('src/cli/serve-or-build.mjs'), 'build', ...args], {
      cwd: folder,
      env: { ...plainEnv(), INIT_CWD: folder },
    }),
  );

const slugsIn = (text: string): readonly string[] =>
  (JSON.parse(text) as LibraryIndex).cards.map(({ slug }) => slug);

describe('a folder of one’s own', () => {
  test(
    'is built into a site of its own, with the shipped personas and rubrics',
    async () => {
      const site = join(folder, 'site');
      const built = await build('--scenarios', 'our scenarios', '--outDir', site);
      expect(built.code, built.stderr).toBe(0);
      const index = readFileSync(join(site, 'scenarios', 'index.json'), 'utf8');
      expect(slugsIn(index)).toEqual(['late-parcel']);
      expect(existsSync(join(site, 'openings', 'late-parcel.json'))).toBe(true);
      const parts = JSON.parse(
        readFileSync(join(site, 'parts', 'all.json'), 'utf8'),
      ) as ScenarioParts;
      expect(parts.personas.map(({ id }) => id)).toContain('angry');
      // Packages of the page and of its workers alike.
      const licences = readFileSync(join(site, 'licences.md'), 'utf8');
      for (const name of ['preact', 'xstate', 'zod', 'syllable', 'flesch-kincaid', 'idb']) {
        expect(licences.split(`\n## ${name} - `)).toHaveLength(2);
      }
      expect(parts.rubrics.map(({ id }) => id)).toContain('heard');
    },
    PATIENCE_MS,
  );

  test('that is not there is named, and nothing is built', async () => {
    for (const args of [['--scenarios', 'elsewhere'], ['--scenarios=elsewhere']]) {
      const { code, stderr } = await build(...args);
      expect(code).toBe(2);
      expect(stderr).toBe(
        `There is no folder "elsewhere" (looked for ${join(folder, 'elsewhere')}).\n`,
      );
    }
    for (const args of [['--scenarios'], ['--scenarios', '--minify']]) {
      const { code, stderr } = await build(...args);
      expect([code, stderr]).toEqual([
        2,
        '--scenarios needs the folder that holds your scenarios.\n',
      ]);
    }
    const { code, stderr } = await build('--scenarois', ours);
    expect([code, stderr]).toEqual([
      2,
      'There is no option "--scenarois". Did you mean "--scenarios"?\n',
    ]);
  });

  test(
    'with something wrong in it is told so with the place, and nothing is built',
    async () => {
      const broken = join(folder, 'broken');
      mkdirSync(join(broken, 'late-parcel'), { recursive: true });
      const text = readFileSync(scenario, 'utf8').replace('"ref": "angry"', '"ref": "angri"');
      writeFileSync(join(broken, 'late-parcel', 'scenario.json'), text);
      const site = join(folder, 'broken site');
      const { code, stderr } = await build('--scenarios', broken, '--outDir', site);
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /late-parcel\/scenario\.json:\d+:\d+ -> persona\.ref: There is no persona "angri"\. Did you mean "angry"\? \[unknown-persona\]\n$/,
      );
      expect(stderr).not.toMatch(STACK_TRACE);
      expect(existsSync(site)).toBe(false);
    },
    PATIENCE_MS,
  );
});

describe('while a scenario is written', () => {
  let server: ViteDevServer;
  const sent: { readonly type: string; readonly message: string }[] = [];

  beforeAll(async () => {
    server = await createServer({
      configFile: false,
      root: resolve('.'),
      logLevel: 'silent',
      plugins: [scenarioPlugin({ folder: ours })],
      server: { host: '127.0.0.1', port: 0, ws: false },
      optimizeDeps: { noDiscovery: true },
    });
    server.ws.send = (payload: unknown) => {
      const { type = '', err } = payload as { type?: string; err?: { message: string } };
      sent.push({ type, message: err?.message ?? '' });
    };
    await server.listen();
    const isWatched = () => Object.keys(server.watcher.getWatched()).includes(dirname(scenario));
    await vi.waitUntil(isWatched, { timeout: 20_000 });
  }, PATIENCE_MS);

  afterAll(() => server.close());

  /** Saves a text, again where the watcher was still busy, until the page is sent something. */
  const saveUntil = (text: string, type: string) =>
    vi.waitUntil(
      () => {
        writeFileSync(scenario, text);
        return sent.some((one) => one.type === type);
      },
      { timeout: 30_000, interval: 700 },
    );

  test(
    'a mistake is shown in the page with its place and the nearest match, and gone when mended',
    async () => {
      const text = readFileSync(scenario, 'utf8');
      expect(text).toContain('"angry"');
      await saveUntil(text.replace('"angry"', '"angri"'), 'error');
      const { message = '' } = sent.findLast(({ type }) => type === 'error') ?? {};
      expect(message).toMatch(/scenario\.json:\d+:\d+.*angri[^]*angry/);
      sent.length = 0;
      await saveUntil(text, 'full-reload');
    },
    PATIENCE_MS,
  );
});
