import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Most that may be loaded before the first choice: script and style together, compressed. */
export const MOST_BYTES = 45_000;
/** Most script and style, compressed, until a choice pressed is answered; all of it in these parts. */
const MOST_TO_ANSWER = 53_000;
const PARTS_TO_ANSWER = ['start', 'run'];
const MOST_FILES = 3;

/** Files the page asks for by itself: scripts, preloaded modules and style sheets. */
export function filesOfPage(html) {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => tag.startsWith('<script') || /rel="(stylesheet|modulepreload)"/.test(tag))
    .map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1])
    .filter((path) => path !== undefined);
}

const measureText = (text) => gzipSync(text, { level: 9 }).length;

/** Compressed size of every script and style sheet in the built page or asked for by it. */
export function measureInitialLoad(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
  const files = filesOfPage(html).map((path) => ({ path, text: readFileSync(join(folder, path)) }));
  return [{ path: 'style in the page', text: style }, ...files].map(({ path, text }) => ({
    path,
    bytes: measureText(text),
  }));
}

/** Compressed size of what comes next, and is needed until a choice pressed is answered. */
function measureAnswer(folder) {
  const names = readdirSync(join(folder, 'assets'));
  return PARTS_TO_ANSWER.map((part) => {
    const name = names.find((one) => one.startsWith(`${part}-`) && one.endsWith('.js'));
    if (name === undefined) throw new Error(`The build has no part called ${part}`);
    return {
      path: `assets/${name}`,
      bytes: measureText(readFileSync(join(folder, 'assets', name))),
    };
  });
}

/** The one script that checks files somebody opens, and is fetched only for that. */
const CHECKER = /^check-worker-[\w-]+\.js$/;

/**
 * What is wrong with where the validator is, from the built scripts by name: it belongs into the
 * checker and nowhere else. A checker without it means that it was not recognised.
 */
export function findValidatorProblems(scripts) {
  const holders = Object.keys(scripts).filter((name) => /_zod\b/.test(scripts[name]));
  const strangers = holders.filter((name) => !CHECKER.test(name));
  return [
    ...strangers.map((name) => `The validator is in ${name}`),
    ...(holders.length > strangers.length ? [] : ['The validator is not in the checker of files']),
  ];
}

function readScripts(folder) {
  const names = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder, 'assets', name), 'utf8')]),
  );
}

/** Fails when the built page asks for more files or bytes than a slow phone should wait for. */
export function checkInitialLoad(folder = 'dist') {
  if (!existsSync(join(folder, 'index.html'))) {
    console.error(`There is no built page in ${folder}.`);
    return false;
  }
  const files = measureInitialLoad(folder);
  const later = measureAnswer(folder);
  const sum = (all) => all.reduce((total, file) => total + file.bytes, 0);
  const [first, all] = [sum(files), sum([...files, ...later])];
  for (const { path, bytes } of [...files, ...later]) {
    console.log(`${path}  ${bytes} bytes compressed`);
  }
  console.log(
    `${first} bytes of at most ${MOST_BYTES} and ${files.length} files of at most ${MOST_FILES} ` +
      `before the first choice; ${all} of at most ${MOST_TO_ANSWER} until one pressed is answered`,
  );
  const problems = findValidatorProblems(readScripts(folder));
  for (const problem of problems) console.error(problem);
  const isSmall = first <= MOST_BYTES && all <= MOST_TO_ANSWER && files.length <= MOST_FILES;
  // A page without style or script is one that was not understood.
  return problems.length === 0 && isSmall && files.every(({ bytes }) => bytes > 1000);
}
