import type { Browser, Page } from '@playwright/test';
import { LOOP, openAt } from './bench-page.ts';
import { launch, measureCpuSeconds, openMeasured } from './measured-page.ts';
import { pressChoices } from './press-choices.ts';
import type { Site } from './serve-folder.ts';
import { type Figure, formatRatio, formatSummary, quantile, summarise } from './summarise.ts';

const WATCHED_MS = 20_000;
/** Half a percent of a core; processor time is counted in steps of 10 ms. */
const TRIFLE_MS = WATCHED_MS * 0.005;
const ROUNDS = 3;
const SETTLE_MS = 30_000;

/** A browser of its own, so that its processor time is that of one page. */
async function openAlone(open: (page: Page) => Promise<void>) {
  const browser = await launch();
  const { page } = await openMeasured(browser, {});
  await open(page);
  await page.waitForTimeout(SETTLE_MS);
  return { browser, page };
}

/** Frames drawn and milliseconds of processor time used while nobody does anything. */
async function watchStillness({ browser, page }: Awaited<ReturnType<typeof openAlone>>) {
  const frames = () => page.evaluate(() => globalThis.meter.frameCostsMs.length);
  const framesBefore = await frames();
  const before = await measureCpuSeconds(browser);
  await page.waitForTimeout(WATCHED_MS);
  const usedMs = ((await measureCpuSeconds(browser)) - before) * 1000;
  return { frames: (await frames()) - framesBefore, usedMs };
}

async function benchIdle(site: Site): Promise<Figure[]> {
  const ours = await openAlone(async (page) => {
    await openAt(page, site, LOOP);
    await pressChoices(page, LOOP, { count: 3, pauseMs: 500 });
  });
  const blank = await openAlone((page) => page.goto(`${site.address}blank.html`).then(() => {}));
  const own: number[] = [];
  const other: number[] = [];
  let frames = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const still = await watchStillness(ours);
    frames += still.frames;
    own.push(still.usedMs);
    other.push((await watchStillness(blank)).usedMs);
  }
  await ours.browser.close();
  await blank.browser.close();
  const [mine, peer] = [summarise(own), summarise(other)];
  return [
    {
      what: `Frames drawn in ${ROUNDS} times 20 s after the picture has come to rest`,
      ours: String(frames),
      peer: '',
      ratio: '',
      goal: '0',
      isMet: frames === 0,
    },
    {
      what: 'Processor time of the whole browser in 20 s at rest; peer: a blank page',
      ours: formatSummary(mine, 'ms'),
      peer: formatSummary(peer, 'ms'),
      ratio: formatRatio(mine.median / peer.median),
      goal: 'at most 1.5 x, or 0.5 % of a core more',
      isMet: mine.median <= Math.max(peer.median * 1.5, peer.median + TRIFLE_MS),
    },
  ];
}

async function benchFrames(browser: Browser, site: Site): Promise<Figure> {
  const { page, close } = await openMeasured(browser, {});
  await openAt(page, site, LOOP);
  await page.waitForTimeout(4000);
  await page.evaluate(() => void (globalThis.meter.frameCostsMs.length = 0));
  await pressChoices(page, LOOP, { count: 12, pauseMs: 900 });
  const costs = await page.evaluate(() => globalThis.meter.frameCostsMs);
  await close();
  const cost = summarise(costs);
  return {
    what: 'Script per frame while the picture moves, the drawing library included',
    ours: `${formatSummary(cost, 'ms')}, p95 ${quantile(costs, 0.95).toFixed(1)} ms, ${cost.count} frames`,
    peer: '',
    ratio: '',
    goal: 'median at most 1 ms',
    isMet: cost.median <= 1,
  };
}

export async function benchStillness(browser: Browser, site: Site): Promise<Figure[]> {
  return [...(await benchIdle(site)), await benchFrames(browser, site)];
}
