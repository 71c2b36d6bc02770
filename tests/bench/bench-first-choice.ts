import type { Browser } from '@playwright/test';
import { type Contestant, oursAt, PEER, pressChoices } from './contestants.ts';
import { openMeasured } from './measured-page.ts';
import type { Site } from './serve-folder.ts';
import { type Figure, formatRatio, formatSummary, summarise } from './summarise.ts';

const ROUNDS = 9;

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

/** Opens a contestant on a slow machine and network and stays until its first choice is usable. */
async function openSlowly(browser: Browser, site: Site, contestant: Contestant) {
  const measured = await openMeasured(browser, { cpu: true, network: true });
  await measured.page.addInitScript(waitForChoice, contestant.choice);
  await measured.page.goto(site.address + contestant.path, { waitUntil: 'commit' });
  await measured.page.waitForFunction(() => globalThis.meter?.usableMs !== undefined);
  return measured;
}

async function measureFirstChoice(browser: Browser, site: Site, contestant: Contestant) {
  const { page, close } = await openSlowly(browser, site, contestant);
  const usableMs = await page.evaluate(() => globalThis.meter.usableMs ?? Number.NaN);
  await close();
  return usableMs;
}

/** Milliseconds from opening until a choice pressed as soon as it was usable has been answered. */
async function measureFirstAnswer(browser: Browser, site: Site, contestant: Contestant) {
  const { page, close } = await openSlowly(browser, site, contestant);
  await pressChoices(page, contestant, { count: 1, pauseMs: 0 });
  const answeredMs = await page.evaluate(() => performance.now());
  await close();
  return answeredMs;
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
    const [page] = performance.getEntriesByType('navigation') as PerformanceResourceTiming[];
    const files = all
      .filter(({ name, initiatorType }) => initiatorType !== 'img' && !name.startsWith('data:'))
      .filter(({ startTime }) => startTime < (globalThis.meter.choiceMs ?? 0))
      .map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize }));
    return [{ name: 'page.html', bytes: page?.encodedBodySize ?? 0 }, ...files];
  });
  await close();
  const requests = files.length;
  const code = files.filter(({ name }) => /\.(html|js|css)$/.test(name));
  const bytes = code.reduce((sum, file) => sum + file.bytes, 0);
  return {
    what: 'Requests, and compressed page, script and style, before the first choice',
    ours: `${requests}, ${(bytes / 1000).toFixed(1)} kB`,
    peer: '',
    ratio: '',
    goal: 'at most 4, 45 kB',
    isMet: requests <= 4 && bytes <= 45_000,
  };
}

type MeasureOpening = typeof measureFirstChoice;

/** The same moment of both contestants, side by side. */
async function compareOpenings(browser: Browser, site: Site, measure: MeasureOpening) {
  const ours: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await measure(browser, site, oursAt('starter-kit')));
    peer.push(await measure(browser, site, PEER));
  }
  const [own, other] = [summarise(ours), summarise(peer)];
  const ratio = own.median / other.median;
  return {
    ...{ own, ratio },
    shown: {
      ours: formatSummary(own, 'ms'),
      peer: formatSummary(other, 'ms'),
      ratio: formatRatio(ratio),
    },
  };
}

/** When the first choice can be made, what that takes, and when it is answered. */
export async function benchFirstChoice(browser: Browser, site: Site): Promise<Figure[]> {
  const choice = await compareOpenings(browser, site, measureFirstChoice);
  const answer = await compareOpenings(browser, site, measureFirstAnswer);
  return [
    await measureRequests(browser, site),
    {
      what: 'First choice usable, CPU 4 times slower, 1.6 Mbit/s, 150 ms; peer: a page written by hand',
      ...choice.shown,
      goal: 'at most 1.3 x',
      isMet: choice.ratio <= 1.3,
    },
    {
      what: 'The same until a choice pressed at once has been answered on screen',
      ...answer.shown,
      goal: 'at most 2000 ms',
      isMet: answer.own.median <= 2000,
    },
  ];
}
