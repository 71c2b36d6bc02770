import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { patchDocument } from '../../src/lint/patch-document.ts';
import { thinRationale } from '../../src/lint/rules/thin-rationale.ts';
import { findFreePort } from '../stages/find-free-port.mjs';
import { begin, playTurns, readTurn } from './conversation.ts';
import { expect, test as base } from './guarded-test.ts';

const text = readFileSync('src/lint/example-scenario.json', 'utf8');
const SLUG = 'flicker';

interface Writing {
  /** Saves the scenario the server serves. */
  readonly save: (text: string) => void;
}

/** The development server compiles while it answers, and every file is a request of its own. */
const PATIENCE = { timeout: 30_000 };

/** Saves, again where the watcher was still busy, until the page is opened anew. */
const saveUntilReloaded = (page: Page, save: () => void) =>
  expect(async () => {
    const reloading = page.waitForEvent('domcontentloaded', { timeout: 5000 });
    save();
    await reloading;
  }).toPass(PATIENCE);

/** Starts what is behind "npm start"; resolves when it answers. */
async function serve(folder: string, port: number): Promise<ChildProcess> {
  const line = ['serve', '--scenarios', folder, '--port', String(port), '--strictPort'];
  const server = spawn(process.execPath, ['src/cli/serve-or-build.mjs', ...line], {
    detached: true,
    stdio: 'ignore',
  });
  const isUp = async () => (await fetch(`http://127.0.0.1:${port}/`)).ok;
  await expect(async () => expect(await isUp()).toBe(true)).toPass({
    intervals: [100],
    ...PATIENCE,
  });
  return server;
}

/** A page of the development server, which follows a scenario that is being written. */
const test = base.extend<Writing & { readonly folder: string }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'writing-'));
    mkdirSync(join(folder, SLUG));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  save: async ({ folder }, use) => {
    const save = (changed: string) => writeFileSync(join(folder, SLUG, 'scenario.json'), changed);
    save(text);
    await use(save);
  },
  baseURL: async ({ folder, save }, use) => {
    save(text);
    const port = await findFreePort();
    const server = await serve(folder, port);
    await use(`http://127.0.0.1:${port}/`);
    if (server.pid !== undefined) process.kill(-server.pid);
  },
});

test('a scenario saved while it is played goes on at the same turn, with what is found in it', async ({
  page,
  save,
}) => {
  test.slow();
  await begin(page, SLUG);
  await playTurns(page, 2);
  const before = await readTurn(page);
  const [first = ''] = before.choices;
  expect(text.split(first)).toHaveLength(2);

  const changed = JSON.stringify(
    patchDocument(JSON.parse(text) as object, thinRationale.examples.bad),
    null,
    2,
  );
  await saveUntilReloaded(page, () => save(changed.replace(first, 'Words written just now.')));
  await expect(page.locator('.choices')).toContainText('Words written just now.', PATIENCE);
  const after = await readTurn(page);
  expect(after.line).toBe(before.line);
  expect(after.choices.slice(1)).toEqual(before.choices.slice(1));
  const findings = page.locator('.saved-findings');
  await expect(findings.locator('summary')).toHaveText(/^flicker: \d+ worth a look\.$/, PATIENCE);
  await findings.locator('summary').click();
  await expect(findings).toContainText('thin-rationale');
});
