import type { Browser, Page } from '@playwright/test';
import { findWholeChromium } from '../browser/find-chromium.mjs';
import { LOOP, openAt } from './bench-page.ts';
import { benchWaking } from './bench-waking.ts';
import { launch, openMeasured } from './measured-page.ts';
import { pressChoices } from './press-choices.ts';
import { type Spent, addUp, findRoot, watchProcessor } from './processor-clock.ts';
import type { Site } from './serve-folder.ts';
import {
  type Figure,
  type Summary,
  formatRatio,
  formatSummary,
  quantile,
  summarise,
} from './summarise.ts';

const WATCHED_MS = 30_000;
const ROUNDS = 5;
/** Chromium tidies the memory of any page that was busy, more often in the first minutes. */
const SETTLE_MS = 300_000;

/** A browser of its own, so that its processor time is that of one page. */
async function openAlone(open: (page: Page) => Promise<void>) {
  const browser = await launch(findWholeChromium().path);
  const { page } = await openMeasured(browser, {});
  await open(page);
  return { browser, page };
}

/** "95 ms (90-99), of which Renderer 34, GPU 20": the whole, and the median of each process. */
function formatSpent(rounds: readonly Spent[], whole: Summary): string {
  const kinds = [...new Set(rounds.flatMap((spent) => [...spent.keys()]))].sort();
  const medians = kinds.map((kind) => {
    const { median } = summarise(rounds.map((spent) => spent.get(kind) ?? 0));
    return `${kind} ${median.toFixed(0)}`;
  });
  return `${formatSummary(whole, 'ms')}, of which ${medians.join(', ')}`;
}

async function benchIdle(site: Site): Promise<Figure[]> {
  const ours = await openAlone(async (page) => {
    await openAt(page, site, LOOP);
    await pressChoices(page, LOOP, { count: 3, pauseMs: 500 });
  });
  const blank = await openAlone((page) => page.goto(`${site.address}blank.html`).then(() => {}));
  const roots = await Promise.all([ours.browser, blank.browser].map(findRoot));
  await ours.page.waitForTimeout(SETTLE_MS);
  const countFrames = () => ours.page.evaluate(() => globalThis.meter.frameCostsMs.length);
  const framesBefore = await countFrames();
  const used: (readonly Spent[])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Both at once, so that whatever else the machine does meets both.
    used.push(await watchProcessor(roots, WATCHED_MS));
  }
  const frames = (await countFrames()) - framesBefore;
  await ours.browser.close();
  await blank.browser.close();
  const [mine, peer] = [0, 1].map((index) => used.flatMap((round) => round[index] ?? []));
  if (!mine || !peer) throw new Error('Nothing was measured');
  const [mineMs, peerMs] = [summarise(mine.map(addUp)), summarise(peer.map(addUp))];
  return [
    {
      what: `Frames drawn in ${ROUNDS} times ${WATCHED_MS / 1000} s after the picture has come to rest`,
      ours: String(frames),
      peer: '',
      ratio: '',
      goal: '0',
      isMet: frames === 0,
    },
    {
      what: `Processor time of the whole browser in ${WATCHED_MS / 1000} s at rest; peer: a blank page`,
      ours: formatSpent(mine, mineMs),
      peer: formatSpent(peer, peerMs),
      ratio: formatRatio(mineMs.median / peerMs.median),
      goal: 'at most 1.5 x',
      isMet: mineMs.median <= peerMs.median * 1.5,
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
  return [
    ...(await benchIdle(site)),
    await benchFrames(browser, site),
    await benchWaking(browser, site),
  ];
}
