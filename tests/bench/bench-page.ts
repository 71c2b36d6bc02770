import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import type { ScenarioBundle } from '../../src/progress/library-card.ts';
import { parseGenerated, readLibrary } from './bench-engine.ts';
import { generateScenario } from './generate-scenario.ts';
import { openMeasured } from './measured-page.ts';
import { type Site, serveFolder } from './serve-folder.ts';
import { type Figure, formatRatio, formatSummary, quantile, summarise } from './summarise.ts';
import { writePeerPage } from './write-peer-page.ts';

const PORT = 5318;
const ROUNDS = 9;
const CLICKS = 120;

/** Where to press and what to wait for, in the product and in the page written by hand. */
export interface Contestant {
  readonly path: string;
  readonly start: string;
  readonly choice: string;
}

export const LOOP_SLUG = 'generated-60';
const oursAt = (slug: string): Contestant => ({
  path: `#/play/${slug}?seed=bench`,
  start: '.start-box .buttons button',
  choice: '.choices button',
});
const PEER: Contestant = { path: 'peer.html', start: '#start', choice: '#choices button' };

/** The built product, a conversation without end, and the page written by hand. */
export async function serveContestants(): Promise<Site> {
  const text = readFileSync('dist/scenarios/starter-kit.json', 'utf8');
  const { playable } = JSON.parse(text) as ScenarioBundle;
  const loop = JSON.stringify(generateScenario({ nodes: 60, loops: true }));
  const bundle = { playable: parseGenerated(loop, readLibrary()), chance: [] };
  return serveFolder('dist', PORT, {
    ...writePeerPage(playable),
    'blank.html': '<!doctype html><title>blank</title><link rel="icon" href="data:,">',
    [`scenarios/${LOOP_SLUG}.json`]: JSON.stringify(bundle),
  });
}

/** Runs in the page before its scripts: presses start as soon as it is there, waits for a choice. */
function pressStartAtOnce({ start, choice }: Contestant): void {
  let hasStarted = false;
  const look = () => {
    const button = document.querySelector<HTMLElement>(start);
    if (!hasStarted && button) {
      hasStarted = true;
      button.click();
    }
    if (hasStarted && document.querySelector(choice)) {
      observer.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => (globalThis.meter.usableMs = performance.now())),
      );
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
}

async function measureFirstChoice(browser: Browser, site: Site, contestant: Contestant) {
  const { page, close } = await openMeasured(browser, { cpu: true, network: true });
  await page.addInitScript(pressStartAtOnce, contestant);
  await page.goto(site.address + contestant.path, { waitUntil: 'commit' });
  await page.waitForFunction(() => globalThis.meter?.usableMs !== undefined);
  const usableMs = await page.evaluate(() => globalThis.meter.usableMs ?? Number.NaN);
  await close();
  return usableMs;
}

/** Opens a contestant and begins its conversation. */
export async function openAndBegin(page: Page, site: Site, contestant: Contestant): Promise<void> {
  await page.goto(site.address + contestant.path);
  await page.locator(contestant.start).first().click();
  await page.locator(contestant.choice).first().waitFor();
}

/** Presses choices one after the other; milliseconds each took until the next ones were painted. */
export function pressChoices(
  page: Page,
  { choice }: Contestant,
  { count, pauseMs }: { readonly count: number; readonly pauseMs: number },
): Promise<number[]> {
  return page.evaluate(
    async ({ selector, presses, pause }) => {
      const costs: number[] = [];
      const painted = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
      for (let index = 0; index < presses; index += 1) {
        const buttons = [...document.querySelectorAll<HTMLElement>(selector)].filter(
          (button) => !button.textContent?.includes('that is all for today'),
        );
        const first = buttons[0];
        const start = performance.now();
        buttons[(index * 7) % buttons.length]?.click();
        while (document.querySelector(selector) === first || !document.querySelector(selector)) {
          await painted();
        }
        await painted();
        costs.push(performance.now() - start);
        if (pause > 0) await new Promise((go) => setTimeout(go, pause));
      }
      return costs;
    },
    { selector: choice, presses: count, pause: pauseMs },
  );
}

async function measureClicks(browser: Browser, site: Site, contestant: Contestant) {
  const { page, close } = await openMeasured(browser, { cpu: true });
  await openAndBegin(page, site, contestant);
  // The picture has come by then, and everything else that is loaded after the first choice.
  await page.waitForTimeout(6000);
  const costs = await pressChoices(page, contestant, { count: CLICKS, pauseMs: 150 });
  await close();
  return costs;
}

/** Requests and compressed bytes of the product until the first choice, pictures apart. */
async function measureRequests(browser: Browser, site: Site): Promise<Figure> {
  const { page, session, close } = await openMeasured(browser, {});
  const types = new Map<string, string>();
  let bytes = 0;
  session.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    if (type !== 'Image' && !request.url.startsWith('data:')) types.set(requestId, type ?? '');
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (['Script', 'Stylesheet'].includes(types.get(requestId) ?? '')) bytes += encodedDataLength;
  });
  await page.goto(site.address + oursAt('starter-kit').path);
  await page.locator(oursAt('starter-kit').start).first().waitFor();
  const requests = types.size;
  await close();
  return {
    what: 'Requests, and compressed script and style with headers, before the first choice',
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

async function benchClicks(browser: Browser, site: Site): Promise<Figure> {
  const ours = await measureClicks(browser, site, oursAt(LOOP_SLUG));
  const peer = await measureClicks(browser, site, PEER);
  const slowest = quantile(ours, 0.95);
  const format = (values: readonly number[]) =>
    `${formatSummary(summarise(values), 'ms')}, p95 ${quantile(values, 0.95).toFixed(0)} ms`;
  return {
    what: 'Press to next line and choices painted, CPU 4 times slower; peer: the page written by hand',
    ours: format(ours),
    peer: format(peer),
    ratio: formatRatio(slowest / quantile(peer, 0.95)),
    goal: 'p95 at most 50 ms',
    isMet: slowest <= 50,
  };
}

export const LOOP = oursAt(LOOP_SLUG);

export async function benchPage(browser: Browser, site: Site): Promise<Figure[]> {
  return [
    await measureRequests(browser, site),
    await benchFirstChoice(browser, site),
    await benchClicks(browser, site),
  ];
}
