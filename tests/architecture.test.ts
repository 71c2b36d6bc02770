import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const TOP_LEVEL = [
  '.ci',
  '.dependency-cruiser.cjs',
  '.editorconfig',
  '.gitignore',
  '.npmrc',
  '.prettierignore',
  '.prettierrc.json',
  'LICENSE',
  'README.md',
  'assets',
  'eslint.config.js',
  'index.html',
  'package-lock.json',
  'package.json',
  'playwright.config.ts',
  'scenarios',
  'src',
  'tests',
  'tsconfig.json',
  'tsconfig.pure.json',
  'vite.config.ts',
  'vitest.config.ts',
];
const VAGUE_NAMES =
  /(^|[-.])(utils?|helpers?|common|shared|lib|misc|manager|service|handler)([-.]|$)/;
const MOST_LINES = 300;

/** What belongs to one machine or one maker, and not to the product. */
const FOREIGN_WORDS = [
  /(^|[\s"'`(=])\/(work|home|root|tmp|Users)\//,
  /https?:\/\/[^\s"'`)]*(registry|npmjs|artifactory|verdaccio|:\d{4}\/)/,
  /\b(TODO|FIXME|XXX|HACK)\b/,
];

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

const isCode = (path: string) => ['.ts', '.tsx', '.mjs', '.css'].includes(extname(path));
const isText = (path: string) =>
  isCode(path) || ['.json', '.md', '.html', '.play'].includes(extname(path));

const codeFiles = [...filesBelow('src'), ...filesBelow('tests')].filter(isCode);
const readText = (path: string) => readFileSync(path, 'utf8');

describe('the house', () => {
  it('has exactly the rooms README lists', () => {
    const listed = [...readText('README.md').matchAll(/^\| `src\/([a-z]+)`/gm)].map(
      (row) => row[1],
    );
    expect(listed.toSorted()).toEqual(foldersIn('src').toSorted());
  });

  it('has everything README leads to', () => {
    const links = [...readText('README.md').matchAll(/\]\(([^)#:]+)\)/g)].map(
      ([, path = '']) => path,
    );
    expect(links).toContain('LICENSE');
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('has a row of allowed imports for every room', () => {
    const rules = readText('.dependency-cruiser.cjs');
    const without = foldersIn('src').filter((room) => !rules.includes(`\n  ${room}: {`));
    expect(without).toEqual([]);
  });

  it('keeps the top level to what everybody expects there', () => {
    const ignored = readText('.gitignore')
      .split('\n')
      .map((line) => line.replace(/\/$/, ''));
    const others = readdirSync('.').filter(
      (name) => ![...TOP_LEVEL, ...ignored, '.git'].includes(name),
    );
    expect(others).toEqual([]);
  });

  it('has no drawer for odds and ends', () => {
    const parts = [...codeFiles, ...filesBelow('scenarios')].flatMap((path) => path.split('/'));
    expect(parts.filter((part) => VAGUE_NAMES.test(part))).toEqual([]);
  });

  it('has no barrels', () => {
    expect(codeFiles.filter((path) => /\/index\.(ts|tsx|mjs)$/.test(path))).toEqual([]);
  });

  it('has no file too long to be read in one sitting', () => {
    const lineCount = (path: string) => readText(path).split('\n').length - 1;
    expect(codeFiles.length).toBeGreaterThan(60);
    expect(codeFiles.filter((path) => lineCount(path) > MOST_LINES)).toEqual([]);
  });

  it('speaks of itself alone', () => {
    const own = 'tests/architecture.test.ts';
    const texts = [...codeFiles, ...filesBelow('scenarios'), ...filesBelow('assets')].filter(
      isText,
    );
    const all = [...texts, ...TOP_LEVEL.filter(isText)].filter((path) => path !== own);
    const found = all.flatMap((path) =>
      FOREIGN_WORDS.filter((word) => word.test(readText(path))).map((word) => `${path}: ${word}`),
    );
    expect(found).toEqual([]);
  });
});

/** The pattern of file names in a table of credits, where * stands for anything but a slash. */
function readPattern(pattern: string): RegExp {
  const escaped = pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*');
  return new RegExp(`^assets/${escaped}$`);
}

describe('credits', () => {
  it('name the source and licence of every file in assets', () => {
    const rows = readText('assets/CREDITS.md').matchAll(/^\|([^|]+)\|[^|]+\|[^|]+\|$/gm);
    const patterns = [...rows].flatMap(([, names = '']) =>
      [...names.matchAll(/`([^`]+)`/g)].map(([, pattern = '']) => readPattern(pattern)),
    );
    const files = filesBelow('assets').filter((path) => path !== 'assets/CREDITS.md');
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([]);
  });
});
