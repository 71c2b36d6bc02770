import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './run-program.ts';

const LOADER = resolve('src/cli/compiled-program.mjs');

const MAIN = `
const { join } = require('node:path');
const { double } = require('./parts.cjs');
exports.answer = double(21);
exports.beside = join(__dirname, 'parts.cjs');
exports.later = () => Promise.resolve().then(() => require('./parts.cjs'));
`;
const PARTS = `
exports.double = (number) => number * 2;
exports.never = () => { throw new Error('Nobody calls this'); };
`;

/** A program of two files, and where what it was compiled to is kept. */
function writeProgram() {
  const folder = makeFolder();
  writeFileSync(join(folder, 'main.cjs'), MAIN);
  writeFileSync(join(folder, 'parts.cjs'), PARTS);
  const listKept = (): readonly string[] =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.code'))
      .map((name) => join(folder, name));
  return { folder, run: () => runThere(join(folder, 'main.cjs')), listKept };
}

/** In a process of its own: within one, the engine remembers what it compiled. */
function runThere(path: string): unknown {
  const script = `
    import { runCompiled } from ${JSON.stringify(LOADER)};
    const { answer, beside, later } = runCompiled(${JSON.stringify(path)});
    console.log(JSON.stringify([answer, beside, (await later()).double(2)]));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
  return JSON.parse(stdout.toString());
}

const readAll = (paths: readonly string[]): readonly Buffer[] =>
  paths.map((path) => readFileSync(path));

test('a program runs the same when it is compiled and when that was kept', () => {
  const { folder, run, listKept } = writeProgram();
  const expected = [42, join(folder, 'parts.cjs'), 4];
  expect(run()).toEqual(expected);
  expect(listKept()).toHaveLength(2);
  const before = readAll(listKept());
  expect(run()).toEqual(expected);
  expect(readAll(listKept())).toEqual(before);
});

test.each<readonly [string, (code: Buffer) => Buffer]>([
  ['emptied', () => Buffer.alloc(0)],
  ['cut off', (code) => code.subarray(0, 40)],
  ['damaged', (code) => Buffer.concat([code.subarray(0, -8), Buffer.alloc(8, 7)])],
  ['replaced by something else', () => Buffer.from('exports.answer = 7')],
])('what was %s is compiled again', (_what, damage) => {
  const { folder, run, listKept } = writeProgram();
  run();
  const before = readAll(listKept());
  for (const path of listKept()) writeFileSync(path, damage(readFileSync(path)));
  expect(run()).toEqual([42, join(folder, 'parts.cjs'), 4]);
  expect(readAll(listKept()).map(({ length }) => length)).toEqual(
    before.map(({ length }) => length),
  );
  expect(readAll(listKept())).not.toEqual(before.map(damage));
});

test('what another engine made is compiled again, and kept in its place', () => {
  const { folder, run, listKept } = writeProgram();
  run();
  const before = readAll(listKept());
  const foreign = before.map((kept) => Buffer.concat([Buffer.alloc(8, 7), kept.subarray(8, -20)]));
  for (const [at, path] of listKept().entries()) {
    const code = foreign[at] ?? Buffer.alloc(0);
    writeFileSync(path, Buffer.concat([code, createHash('sha1').update(code).digest()]));
  }
  expect(run()).toEqual([42, join(folder, 'parts.cjs'), 4]);
  const after = readAll(listKept());
  expect(after).toHaveLength(2);
  expect(after.map((kept) => kept.subarray(0, 8))).toEqual(
    before.map((kept) => kept.subarray(0, 8)),
  );
});
