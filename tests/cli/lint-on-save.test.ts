import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type SaveLint, lintOnSave } from '../../src/cli/lint-on-save.ts';
import { patchDocument } from '../../src/lint/patch-document.ts';
import { thinRationale } from '../../src/lint/rules/thin-rationale.ts';
import type { SavedFindings } from '../../src/scenario/saved-findings.ts';
import { makeFolder, prepareProgram } from './run-program.ts';

const PATIENCE_MS = 60_000;
const folder = makeFolder();
const sound = readFileSync('src/lint/example-scenario.json', 'utf8');
const faulty = JSON.stringify(
  patchDocument(JSON.parse(sound) as object, thinRationale.examples.bad),
);

function put(name: string, text: string): string {
  const path = join(folder, name, 'scenario.json');
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const described = ({ name, diagnostics, isWhole }: SavedFindings): string =>
  `${name} ${isWhole ? 'whole' : 'quick'}: ${diagnostics.map(({ code }) => code).join()}`;

let lint: SaveLint | undefined;
let told: string[] = [];

function begin(): SaveLint {
  told = [];
  lint = lintOnSave((findings) => told.push(described(findings)));
  return lint;
}

const untilTold = (last: string) =>
  vi.waitUntil(() => told.includes(last), { timeout: PATIENCE_MS, interval: 50 });

beforeAll(prepareProgram, PATIENCE_MS);
afterEach(() => lint?.end());

test(
  'the scenario saved last is checked, first quickly, then as a whole',
  async () => {
    const { follow } = begin();
    follow(put('flicker', sound));
    follow(put('flicker', faulty));
    await untilTold('flicker whole: thin-rationale');
    expect(told).toEqual(['flicker quick: thin-rationale', 'flicker whole: thin-rationale']);
    // A persona was saved: what was written before is checked with it.
    told = [];
    put('flicker', sound);
    follow(join(folder, 'personas', 'angry.json'));
    await untilTold('flicker whole: ');
  },
  PATIENCE_MS,
);
