import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** Another engine keeps its code in another form. */
const FORM = `${process.versions.v8}-${process.arch}.code`;

/**
 * Runs a program that was built as CommonJS, in one file or several that call each other by relative
 * paths, and returns what it exports. What the engine compiles each file to is kept beside it: for a
 * program that is over within a second, compiling it would be a good part of that second. A file must
 * never be changed afterwards, since the engine tells texts apart by their length alone.
 */
export function runCompiled(path) {
  const requireBuiltin = createRequire(path);
  const modules = new Map();
  const load = (file) => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const requireBeside = (name) =>
      name.startsWith('.') ? load(join(dirname(file), name)) : requireBuiltin(name);
    const run = compile(file).runInThisContext();
    run(module.exports, requireBeside, module, file, dirname(file));
    return module.exports;
  };
  return load(path);
}

function compile(file) {
  const text = `(function (exports, require, module, __filename, __dirname) { ${readFileSync(file, 'utf8')}\n})`;
  const path = `${file}-${FORM}`;
  const cachedData = readKept(path);
  const kept = cachedData && new Script(text, { filename: file, cachedData });
  if (kept && !kept.cachedDataRejected) return kept;
  const script = compileWhole(text, file);
  keep(path, script.createCachedData());
  return script;
}

/** Compiled with every function in it, not only those that are called at once. */
function compileWhole(text, filename) {
  setFlagsFromString('--no-lazy');
  try {
    return new Script(text, { filename });
  } finally {
    setFlagsFromString('--lazy');
  }
}

/** Bytes of the digest behind the code; the engine itself would run damaged code, and end. */
const CHECK_BYTES = 20;

const digestOf = (code) => createHash('sha1').update(code).digest();

function readKept(path) {
  try {
    const kept = readFileSync(path);
    const code = kept.subarray(0, -CHECK_BYTES);
    return digestOf(code).equals(kept.subarray(-CHECK_BYTES)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** What cannot be kept is compiled again the next time. */
function keep(path, code) {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, Buffer.concat([code, digestOf(code)]));
    renameSync(draft, path);
  } catch {
    // A cache is a convenience and no reason to fail.
    discard(draft);
  }
}

function discard(path) {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing can be written, nothing can be removed either.
  }
}
