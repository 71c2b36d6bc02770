// Writes the JSON Schemas that editors use into scenarios/schema: node src/cli/write-schemas.mjs
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const source = fileURLToPath(new URL('../scenario/json-schemas.ts', import.meta.url));
const { module } = await runnerImport(source, { configFile: false, logLevel: 'error' });
for (const [name, text] of Object.entries(module.writeJsonSchemas())) {
  writeFileSync(new URL(`../../scenarios/schema/${name}`, import.meta.url), text);
  process.stdout.write(`scenarios/schema/${name}\n`);
}
