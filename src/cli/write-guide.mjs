// Makes the tables of the authors' guide anew: node src/cli/write-guide.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const guide = new URL('../../scenarios/README.md', import.meta.url);
const source = fileURLToPath(new URL('guide-tables.ts', import.meta.url));
const { module } = await runnerImport(source, { configFile: false, logLevel: 'error' });
writeFileSync(guide, module.fillTables(readFileSync(guide, 'utf8')));
process.stdout.write('scenarios/README.md\n');
