/*
 * Measures the product beside its peers and prints a table, then the same table as Markdown.
 * `npm run bench -- engine page` runs only the parts named: engine, analysis, cli, page, presses,
 * memory, stillness.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const parts = process.argv.slice(2);
/** Parts that need no page. */
const WITHOUT_PAGE = ['engine', 'analysis', 'cli'];
const needsPage = parts.length === 0 || parts.some((part) => !WITHOUT_PAGE.includes(part));
if (needsPage) await build({ logLevel: 'error' });

const folder = join('test-results', 'bench');
rmSync(folder, { recursive: true, force: true });
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: true,
    outDir: folder,
    target: 'node20',
    rolldownOptions: {
      input: ['tests/bench/main.ts', 'tests/bench/probe.ts'],
      output: { entryFileNames: '[name].mjs' },
    },
  },
});
const args = ['--expose-gc', join(folder, 'main.mjs'), ...parts];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
process.exit(status ?? 1);
