import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { CACHE, ROOT, stampOf } from './program-cache.mjs';

const ENTRY = 'src/cli/run-composure.ts';
const PROGRAM = 'composure.cjs';

/** Files the program depends on without holding them. */
const BESIDE = [
  'package-lock.json',
  'src/cli/build-program.mjs',
  'src/cli/compiled-program.mjs',
  'src/cli/program-cache.mjs',
];

/** Programs kept: one that is running may still need a part of itself after an update. */
const KEPT = 3;

/**
 * Compiles the command line into a folder of its own and makes that the current one; two that do so
 * at the same time do not disturb each other. Returns the path of the entry.
 */
export async function buildProgram() {
  const startMs = Date.now();
  const name = `${startMs.toString(36)}-${process.pid}`;
  const result = await build(configFor(join(CACHE, name)));
  const modules = result.output.flatMap((chunk) => chunk.moduleIds ?? []);
  const own = modules.filter((id) => id.startsWith(join(ROOT, 'src')));
  const sources = [...own.map((id) => relative(ROOT, id.split('?')[0])), ...BESIDE];
  // A file saved while compiling may be in the program as it was before; it never counts as fresh.
  const stamps = sources.map((path) => [path, changedSince(path, startMs) ? '' : stampOf(path)]);
  publish({ entry: join(name, PROGRAM), sources: stamps }, name);
  return join(CACHE, name, PROGRAM);
}

function configFor(outDir) {
  return {
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    // Packages are compiled in: resolving them one by one would take most of a start.
    ssr: { noExternal: true },
    build: {
      ssr: ENTRY,
      outDir,
      target: 'node20',
      minify: true,
      emptyOutDir: false,
      rolldownOptions: {
        output: {
          format: 'cjs',
          entryFileNames: PROGRAM,
          chunkFileNames: '[name]-[hash:6].cjs',
        },
      },
    },
  };
}

const changedSince = (path, timeMs) => statSync(join(ROOT, path)).mtimeMs > timeMs;

function publish(current, name) {
  mkdirSync(CACHE, { recursive: true });
  const draft = join(CACHE, `${name}.json`);
  writeFileSync(draft, JSON.stringify(current));
  renameSync(draft, join(CACHE, 'current.json'));
  const programs = readdirSync(CACHE).filter((entry) => /^[0-9a-z]+-\d+$/.test(entry));
  for (const old of programs.toSorted().slice(0, -KEPT)) {
    rmSync(join(CACHE, old), { recursive: true, force: true });
  }
}
