import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { runCompiled } from './compiled-program.mjs';
import { CACHE, ROOT, stampOf } from './program-cache.mjs';

/** Below this a first start needs no excuse. */
const PATIENCE_MS = 1000;

/** Path of the compiled program, if it was made from the sources as they are now. */
function findFreshProgram() {
  const path = join(CACHE, 'current.json');
  if (!existsSync(path)) return undefined;
  try {
    const { entry, sources } = JSON.parse(readFileSync(path, 'utf8'));
    const isFresh = sources.every(([source, stamp]) => stampOf(source) === stamp);
    return isFresh && existsSync(join(CACHE, entry)) ? join(CACHE, entry) : undefined;
  } catch {
    return undefined;
  }
}

function wordsFor(error) {
  if (error.code === 'ERR_MODULE_NOT_FOUND') {
    return `The packages of Composure are missing. Run "npm ci" in ${ROOT} first.`;
  }
  if (['EACCES', 'EROFS', 'EPERM', 'ENOSPC'].includes(error.code)) {
    return `Composure could not write its cache (${error.code}). Make ${CACHE} writable once, or free some space.`;
  }
  const message = stripVTControlCharacters(error.message).split('\n', 2).join(' ');
  return `Composure could not be prepared: ${message}`;
}

/** Compiles the program, and says so where that takes long enough to wonder. */
async function buildNow() {
  const timer = setTimeout(() => {
    process.stderr.write('Preparing Composure; this is needed once after an update …\n');
  }, PATIENCE_MS);
  try {
    const { buildProgram } = await import('./build-program.mjs');
    return await buildProgram();
  } catch (error) {
    process.stderr.write(`${wordsFor(error)}\n`);
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The compiled program: from the cache, else compiled first. Undefined when it cannot be; standard
 * error then says what to do.
 */
export async function loadProgram() {
  const path = findFreshProgram() ?? (await buildNow());
  return path && runCompiled(path);
}
