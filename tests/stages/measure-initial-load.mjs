import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Most that may be loaded before the first choice: page, script and style, compressed. */
export const MOST_BYTES = 45_000;
const MOST_FILES = 4;
const PAGE = 'index.html';

/** Files the page asks for by itself: scripts, preloaded modules and style sheets. */
export function filesOfPage(html) {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => tag.startsWith('<script') || /rel="(stylesheet|modulepreload)"/.test(tag))
    .map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1])
    .filter((path) => path !== undefined);
}

/** Compressed size of the built page, which holds styles, and of all it asks for by itself. */
export function measureInitialLoad(folder) {
  const html = readFileSync(join(folder, PAGE), 'utf8');
  return [PAGE, ...filesOfPage(html)].map((path) => ({
    path,
    bytes: gzipSync(readFileSync(join(folder, path)), { level: 9 }).length,
  }));
}

/** Built scripts that hold the validator, which only the build and the tests need. */
function findValidator(folder) {
  const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
  return scripts.filter((name) =>
    /_zod\b/.test(readFileSync(join(folder, 'assets', name), 'utf8')),
  );
}

/** Fails when the built page asks for more files or bytes than a slow phone should wait for. */
export function checkInitialLoad(folder = 'dist') {
  if (!existsSync(join(folder, PAGE))) {
    console.error(`There is no built page in ${folder}.`);
    return false;
  }
  const files = measureInitialLoad(folder);
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  for (const { path, bytes } of files) console.log(`${path}  ${bytes} bytes compressed`);
  console.log(
    `${total} bytes of at most ${MOST_BYTES}, ${files.length} files of at most ${MOST_FILES}`,
  );
  const withValidator = findValidator(folder);
  if (withValidator.length > 0) console.error(`The validator is in ${withValidator.join(', ')}`);
  return (
    withValidator.length === 0 &&
    files.length > 1 &&
    files.length <= MOST_FILES &&
    total <= MOST_BYTES
  );
}
