import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from '@playwright/test';
import type { ScenarioBundle } from '../../src/progress/library-card.ts';
import { parseGenerated, readLibrary } from './read-generated.ts';
import { generateScenario } from './generate-scenario.ts';
import { openMeasured } from './measured-page.ts';
import { type Contestant, pressChoices } from './press-choices.ts';
import { type Site, serveFolder } from './serve-folder.ts';
import { type Figure, formatRatio, formatSummary, quantile, summarise } from './summarise.ts';
import { writePeerPage } from './write-peer-page.ts';

const ROUNDS = 9;
/** Rounds of presses, taken in turn, so that whatever else the machine does meets everybody. */
const CLICK_ROUNDS = 3;
const CLICKS = 40;

export const LOOP_SLUG = 'generated-60';
const oursAt = (slug: string, options = ''): Contestant => ({
  path: `#/play/${slug}?seed=bench${options}`,
  line: '.line',
  choice: '.choices button',
});
const PEER: Contestant = { path: 'peer.html', line: '#line', choice: '#choices button' };

/** The built product, a conversation without end, and the page written by hand. */
export async function serveContestants(): Promise<Site> {
  const text = readFileSync('dist/scenarios/starter-kit.json', 'utf8');
  const { playable } = JSON.parse(text) as ScenarioBundle;
  const loop = JSON.stringify(generateScenario({ nodes: 60, loops: true }));
  const bundle = { playable: parseGenerated(loop, readLibrary()), chance: [] };
  return serveFolder('dist', {
    ...writePeerPage(playable),
    'blank.html': '<!doctype html><title>blank</title><link rel="icon" href="data:,">',
    [`scenarios/${LOOP_SLUG}.json`]: JSON.stringify(bundle),
  });
}

/** Runs in the page before its scripts: notes when the first choice has been painted. */
function waitForChoice(choice: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(choice)) return;
    observer.disconnect();
    globalThis.meter.choiceMs = performance.now();
    requestAnimationFrame(() => setTimeout(() => (globalThis.meter.usableMs = performance.now())));
  });
  observer.observe(document, { childList: true, subtree: true });
}

/**
 * The number an expression has in the page, as soon as it has one. Asked by the bare protocol: the
 * test library's own functions put a large script into the page, in the middle of what is measured.
 */
async function readWhenThere(session: CDPSession, expression: string): Promise<number> {
  for (;;) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    if (typeof result.value === 'number') return result.value;
    await new Promise((go) => setTimeout(go, 50));
  }
}

async function measureFirstChoice(browser: Browser, site: Site, contestant: Contestant) {
  const { page, session, close } = await openMeasured(browser, { cpu: true, network: true });
  await page.addInitScript(waitForChoice, contestant.choice);
  await page.goto(site.address + contestant.path, { waitUntil: 'commit' });
  const usableMs = await readWhenThere(session, 'globalThis.meter?.usableMs');
  await close();
  return usableMs;
}

/** Opens a contestant's conversation. */
export async function openAt(page: Page, site: Site, contestant: Contestant): Promise<void> {
  await page.goto(site.address + contestant.path);
  await page.locator(contestant.choice).first().waitFor();
}

async function measureClicks(browser: Browser, site: Site, contestant: Contestant) {
  const { page, close } = await openMeasured(browser, { cpu: true });
  await openAt(page, site, contestant);
  // The picture has come by then, and everything else that is loaded after the first choice.
  await page.waitForTimeout(6000);
  const costs = await pressChoices(page, contestant, { count: CLICKS, pauseMs: 150 });
  await close();
  return costs;
}

/** Requests and compressed bytes of the product until the first choice, pictures apart. */
async function measureRequests(browser: Browser, site: Site): Promise<Figure> {
  const { page, close } = await openMeasured(browser, {});
  const { path, choice } = oursAt('starter-kit');
  await page.addInitScript(waitForChoice, choice);
  await page.goto(site.address + path);
  await page.waitForFunction(() => globalThis.meter.choiceMs !== undefined);
  const files = await page.evaluate(() => {
    const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return all
      .filter(({ name, initiatorType }) => initiatorType !== 'img' && !name.startsWith('data:'))
      .filter(({ startTime }) => startTime < (globalThis.meter.choiceMs ?? 0))
      .map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize }));
  });
  await close();
  const requests = files.length + 1;
  const code = files.filter(({ name }) => /\.(js|css)$/.test(name));
  const bytes = code.reduce((sum, file) => sum + file.bytes, 0);
  return {
    what: 'Requests, and compressed script and style, before the first choice',
    ours: `${requests}, ${(bytes / 1000).toFixed(1)} kB`,
    peer: '',
    ratio: '',
    goal: 'at most 4, 45 kB',
    isMet: requests <= 4 && bytes <= 45_000,
  };
}

async function benchFirstChoice(browser: Browser, site: Site): Promise<Figure> {
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await measureFirstChoice(browser, site, oursAt('starter-kit')));
    peer.push(await measureFirstChoice(browser, site, PEER));
  }
  const [own, other] = [summarise(ours), summarise(peer)];
  return {
    what: 'First choice usable, CPU 4 times slower, 1.6 Mbit/s, 150 ms; peer: a page written by hand',
    ours: formatSummary(own, 'ms'),
    peer: formatSummary(other, 'ms'),
    ratio: formatRatio(own.median / other.median),
    goal: 'at most 1.3 x',
    isMet: own.median / other.median <= 1.3,
  };
}

const formatCosts = (costs: readonly number[]): string =>
  `${formatSummary(summarise(costs), 'ms')}, p95 ${quantile(costs, 0.95).toFixed(0)} ms`;

export async function benchPresses(browser: Browser, site: Site): Promise<Figure[]> {
  const moving: number[] = [];
  const still: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < CLICK_ROUNDS; round += 1) {
    moving.push(...(await measureClicks(browser, site, oursAt(LOOP_SLUG))));
    still.push(...(await measureClicks(browser, site, oursAt(LOOP_SLUG, '&canvas=off'))));
    peer.push(...(await measureClicks(browser, site, PEER)));
  }
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

export const LOOP = oursAt(LOOP_SLUG);

export async function benchPage(browser: Browser, site: Site): Promise<Figure[]> {
  return [await measureRequests(browser, site), await benchFirstChoice(browser, site)];
}
