/*
 * Serves or builds the product: `serve-or-build.mjs serve|build [--scenarios <folder>] [options of
 * Vite]`. The folder may lie anywhere; its scenarios are offered instead of the shipped ones, and
 * may use the shipped personas and rubrics.
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const USAGE = 2;
/** Letters that may differ before an option is another one. */
const MOST_SLIPS = 3;

const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function refuse(message) {
  process.stderr.write(`${message}\n`);
  process.exit(USAGE);
}

/** Takes the folder of scenarios out of the arguments; undefined where none is named. */
function takeFolder(args) {
  const at = args.findIndex((arg) => arg === '--scenarios' || arg.startsWith('--scenarios='));
  if (at === -1) return undefined;
  const [option] = args.splice(at, 1);
  const name = option.includes('=') ? option.slice(option.indexOf('=') + 1) : args.splice(at, 1)[0];
  if (!name || name.startsWith('-'))
    refuse('--scenarios needs the folder that holds your scenarios.');
  // npm runs scripts in the project; what somebody typed is meant from where they were.
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), name);
  if (!isFolder(folder)) refuse(`There is no folder "${name}" (looked for ${folder}).`);
  return folder;
}

/** Letters that stand in only one of two words, in whatever order. */
function countOtherLetters(one, other) {
  const left = [...other];
  const extra = [...one].filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return extra.length + left.length;
}

/** Vite explains other options, but an unknown one with a page of its own code. */
function refuseMisspelt(args) {
  const names = args.filter((arg) => arg.startsWith('--')).map((arg) => arg.split('=')[0]);
  const misspelt = names.find(
    (name) => countOtherLetters(name.toLowerCase(), '--scenarios') <= MOST_SLIPS,
  );
  if (misspelt) refuse(`There is no option "${misspelt}". Did you mean "--scenarios"?`);
}

const [task, ...args] = process.argv.slice(2);
const folder = takeFolder(args);
refuseMisspelt(args);
const vite = join(
  dirname(createRequire(import.meta.url).resolve('vite/package.json')),
  'bin/vite.js',
);
const { status } = spawnSync(
  process.execPath,
  [vite, ...(task === 'build' ? ['build'] : []), ROOT, ...args],
  {
    stdio: 'inherit',
    cwd: ROOT,
    env: { ...process.env, ...(folder === undefined ? {} : { COMPOSURE_SCENARIOS: folder }) },
  },
);
process.exit(status ?? 1);
