import type { Browser, CDPSession, Page } from '@playwright/test';
import { build } from 'vite';
import type { ScenarioBundle } from '../../src/progress/library-card.ts';
import type { SavedAttempt } from '../../src/progress/saved-attempt.ts';
import { LOOP, LOOP_SLUG, openAt } from './bench-page.ts';
import type { keepTranscript } from './keep-transcript.ts';
import { countDomNodes, measureHeap, openMeasured } from './measured-page.ts';
import { pressChoices } from './press-choices.ts';
import type { Site } from './serve-folder.ts';
import type { Figure } from './summarise.ts';

const CHOICES = 1000;
/** Choices made before measuring begins: caches are filled and code is compiled by then. */
const WARM_UP = 600;
/** Time for the picture to come to rest and the last saves to be written. */
const SETTLE_MS = 10_000;

interface Usage {
  readonly bytesPerChoice: number;
  readonly nodesBefore: number;
  readonly nodesAfter: number;
  readonly moves: SavedAttempt['moves'];
}

/** The meter's own notes are not the product's. */
const forgetFrames = (page: Page): Promise<void> =>
  page.evaluate(() => void (globalThis.meter.frameCostsMs.length = 0));

async function playThousand(page: Page, session: CDPSession): Promise<Usage> {
  await pressChoices(page, LOOP, { count: WARM_UP, pauseMs: 0 });
  await page.waitForTimeout(SETTLE_MS);
  await forgetFrames(page);
  const before = await measureHeap(session);
  const nodesBefore = await countDomNodes(session);
  await pressChoices(page, LOOP, { count: CHOICES, pauseMs: 0 });
  await page.waitForTimeout(SETTLE_MS);
  await forgetFrames(page);
  const after = await measureHeap(session);
  const nodesAfter = await countDomNodes(session);
  const text = await page.evaluate(
    (slug) =>
      Object.entries(localStorage).find(([name]) =>
        name.startsWith(`composure.attempt/${slug}`),
      )?.[1],
    LOOP_SLUG,
  );
  const { moves } = JSON.parse(text ?? '{"moves":[]}') as SavedAttempt;
  return { bytesPerChoice: (after - before) / CHOICES, nodesBefore, nodesAfter, moves };
}

async function bundleKeeper(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'tests/bench/keep-transcript.ts', formats: ['es'], fileName: 'keep' },
    },
  });
  const first = [built].flat()[0];
  if (!first || !('output' in first)) throw new Error('The engine was not bundled');
  return first.output[0].code;
}

/** Bytes per choice of the transcript alone, by replaying the same moves on an empty page. */
async function weighTranscript(browser: Browser, site: Site, moves: SavedAttempt['moves']) {
  const code = await bundleKeeper();
  const { page, session, close } = await openMeasured(browser, {});
  await page.route('**/keep-for-bench.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: code }),
  );
  await page.goto(`${site.address}blank.html`);
  const keep = (count: number) =>
    page.evaluate(
      async ({ address, slug, someMoves }) => {
        const module = (await import(`${address}keep-for-bench.js`)) as {
          keepTranscript: typeof keepTranscript;
        };
        const answer = await fetch(`${address}scenarios/${slug}.json`);
        const bundle = (await answer.json()) as ScenarioBundle;
        const run = { seed: 'bench', locale: 'en', moves: someMoves };
        return module.keepTranscript(bundle, run);
      },
      { address: site.address, slug: LOOP_SLUG, someMoves: moves.slice(0, count) },
    );
  await keep(WARM_UP);
  await keep(WARM_UP);
  const before = await measureHeap(session);
  await keep(WARM_UP);
  const small = await measureHeap(session);
  await keep(WARM_UP + CHOICES);
  const large = await measureHeap(session);
  await close();
  return (large - small - (small - before)) / CHOICES;
}

/** What a choice leaves behind in memory and in the document, over a very long conversation. */
export async function benchMemory(browser: Browser, site: Site): Promise<Figure[]> {
  const { page, session, close } = await openMeasured(browser, {});
  await openAt(page, site, LOOP);
  await page.waitForTimeout(4000);
  const { bytesPerChoice, nodesBefore, nodesAfter, moves } = await playThousand(page, session);
  await close();
  const transcript = await weighTranscript(browser, site, moves);
  const beside = bytesPerChoice - transcript;
  const growth = nodesAfter - nodesBefore;
  return [
    {
      what: 'Memory kept per choice over 1,000 choices; peer: the transcript alone',
      ours: `${bytesPerChoice.toFixed(0)} bytes`,
      peer: `${transcript.toFixed(0)} bytes`,
      ratio: `${beside.toFixed(0)} bytes beside it`,
      goal: 'at most 500 bytes beside it',
      isMet: beside <= 500,
    },
    {
      what: 'Nodes in the document after 1,000 choices; peer: before them',
      ours: String(nodesAfter),
      peer: String(nodesBefore),
      ratio: `${growth >= 0 ? '+' : ''}${growth}`,
      goal: 'no more than 50 apart',
      isMet: Math.abs(growth) <= 50,
    },
  ];
}
