// Makes the tables of the authors' guide anew: node src/cli/write-guide.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

async function load(name) {
  const source = fileURLToPath(new URL(name, import.meta.url));
  return (await runnerImport(source, { configFile: false, logLevel: 'error' })).module;
}

const scenarios = new URL('../../scenarios/', import.meta.url);
const guide = new URL('README.md', scenarios);
const { fillTables } = await load('guide-tables.ts');
const { readLibrary } = await load('read-library.ts');
const shipped = readLibrary(fileURLToPath(scenarios));
writeFileSync(guide, fillTables(readFileSync(guide, 'utf8'), shipped));
process.stdout.write('scenarios/README.md\n');
