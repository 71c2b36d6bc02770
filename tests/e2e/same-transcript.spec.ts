import { readFileSync } from 'node:fs';
import { build } from 'vite';
import type { ScenarioBundle } from '../../src/progress/library-card.ts';
import { begin, debriefButton, playByKeyboard } from './conversation.ts';
import { expect, test } from './guarded-test.ts';
import { writeTranscript } from './replay-in-page.ts';
import { readOnlyRecord } from './stored-runs.ts';

const SLUG = 'starter-kit';

/** The engine as one script the page can load from its own address. */
async function bundleReplay(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'tests/e2e/replay-in-page.ts', formats: ['es'], fileName: 'replay' },
    },
  });
  const first = [built].flat()[0];
  if (!first || !('output' in first)) throw new Error('The engine was not bundled');
  return first.output[0].code;
}

test('the same seed and choices give the same bytes in Node and in the browser', async ({
  page,
}) => {
  await begin(page, SLUG, { seed: 'bytes' });
  const seen = await playByKeyboard(page);
  await debriefButton(page).click();
  const run = await readOnlyRecord(page);
  const bundle = JSON.parse(readFileSync(`dist/scenarios/${SLUG}.json`, 'utf8')) as ScenarioBundle;
  const inNode = writeTranscript(bundle, run);

  const code = await bundleReplay();
  await page.route('**/replay-for-test.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: code }),
  );
  const inBrowser = await page.evaluate(
    async ({ address, input }) => {
      const module = (await import(address)) as { writeTranscript: typeof writeTranscript };
      return module.writeTranscript(input.bundle, input.run);
    },
    { address: new URL('replay-for-test.js', page.url()).href, input: { bundle, run } },
  );
  expect(inBrowser).toBe(inNode);

  const transcript = JSON.parse(inNode) as { turns: { offered: string[]; text: string }[] };
  expect(transcript.turns.length).toBe(seen.length);
  transcript.turns.forEach((turn, index) => {
    expect(seen[index]?.choices.length).toBe(turn.offered.length);
    if (turn.text) expect(seen[index]?.choices).toContain(turn.text);
  });
});

test('without a canvas the conversation is the same', async ({ page, browser, baseURL }) => {
  await begin(page, SLUG, { canvas: true });
  await expect(page.locator('canvas')).toBeVisible({ timeout: 20_000 });
  const withCanvas = await playByKeyboard(page);
  await debriefButton(page).click();
  const { moves } = await readOnlyRecord(page);

  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const plain = await context.newPage();
  await plain.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
    window.OffscreenCanvas.prototype.getContext = () => null;
  });
  await begin(plain, SLUG, { canvas: true });
  expect(await playByKeyboard(plain)).toEqual(withCanvas);
  await debriefButton(plain).click();
  expect((await readOnlyRecord(plain)).moves).toEqual(moves);
  await context.close();
});
