import type { Browser } from '@playwright/test';
import { benchFirstChoice } from './bench-first-choice.ts';
import { type Contestant, LOOP_SLUG, openAt, oursAt, PEER, pressChoices } from './contestants.ts';
import { openMeasured } from './measured-page.ts';
import type { Site } from './serve-folder.ts';
import { type Figure, formatRatio, formatSummary, quantile, summarise } from './summarise.ts';

const CLICKS = 120;

async function measureClicks(browser: Browser, site: Site, contestant: Contestant) {
  const { page, close } = await openMeasured(browser, { cpu: true });
  await openAt(page, site, contestant);
  // The picture has come by then, and everything else that is loaded after the first choice.
  await page.waitForTimeout(6000);
  const costs = await pressChoices(page, contestant, { count: CLICKS, pauseMs: 150 });
  await close();
  return costs;
}

const formatCosts = (costs: readonly number[]): string =>
  `${formatSummary(summarise(costs), 'ms')}, p95 ${quantile(costs, 0.95).toFixed(0)} ms`;

async function benchClicks(browser: Browser, site: Site): Promise<Figure[]> {
  const moving = await measureClicks(browser, site, oursAt(LOOP_SLUG));
  const still = await measureClicks(browser, site, oursAt(LOOP_SLUG, '&canvas=off'));
  const peer = await measureClicks(browser, site, PEER);
  const figure = (what: string, costs: readonly number[]): Figure => ({
    what,
    ours: formatCosts(costs),
    peer: formatCosts(peer),
    ratio: formatRatio(quantile(costs, 0.95) / quantile(peer, 0.95)),
    goal: 'p95 at most 50 ms',
    isMet: quantile(costs, 0.95) <= 50,
  });
  return [
    figure(
      'Press to next line and choices painted, CPU 4 times slower, picture drawn without a graphics card; peer: the page written by hand',
      moving,
    ),
    figure('The same with the still picture', still),
  ];
}

export async function benchPage(browser: Browser, site: Site): Promise<Figure[]> {
  return [...(await benchFirstChoice(browser, site)), ...(await benchClicks(browser, site))];
}
