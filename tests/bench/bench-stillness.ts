import type { Browser } from '@playwright/test';
import { LOOP, openAt, pressChoices } from './bench-page.ts';
import { type MeasuredPage, measureTaskSeconds, openMeasured } from './measured-page.ts';
import type { Site } from './serve-folder.ts';
import { type Figure, formatRatio, formatSummary, quantile, summarise } from './summarise.ts';

const WATCHED_MS = 5000;
const ROUNDS = 5;

/** Frames drawn and milliseconds worked while nobody does anything. */
async function watchStillness({ page, session }: MeasuredPage) {
  const frames = () => page.evaluate(() => globalThis.meter.frameCostsMs.length);
  const framesBefore = await frames();
  const before = await measureTaskSeconds(session);
  await page.waitForTimeout(WATCHED_MS);
  const workedMs = ((await measureTaskSeconds(session)) - before) * 1000;
  return { frames: (await frames()) - framesBefore, workedMs };
}

async function benchIdle(browser: Browser, site: Site): Promise<Figure[]> {
  const ours = await openMeasured(browser, {});
  await openAt(ours.page, site, LOOP);
  await pressChoices(ours.page, LOOP, { count: 3, pauseMs: 500 });
  const blank = await openMeasured(browser, {});
  await blank.page.goto(`${site.address}blank.html`);
  await ours.page.bringToFront();
  await ours.page.waitForTimeout(12_000);
  const own: number[] = [];
  const other: number[] = [];
  let frames = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await ours.page.bringToFront();
    const still = await watchStillness(ours);
    frames += still.frames;
    own.push(still.workedMs);
    await blank.page.bringToFront();
    other.push((await watchStillness(blank)).workedMs);
  }
  await ours.close();
  await blank.close();
  const [mine, peer] = [summarise(own), summarise(other)];
  return [
    {
      what: `Frames drawn in ${ROUNDS} times 5 s after the picture has come to rest`,
      ours: String(frames),
      peer: '',
      ratio: '',
      goal: '0',
      isMet: frames === 0,
    },
    {
      what: 'Work of the main thread in 5 s at rest; peer: a blank page',
      ours: formatSummary(mine, 'ms'),
      peer: formatSummary(peer, 'ms'),
      ratio: formatRatio(mine.median / peer.median),
      goal: 'at most 1.5 x',
      isMet: mine.median / peer.median <= 1.5,
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
  return [...(await benchIdle(browser, site)), await benchFrames(browser, site)];
}
