import { type Browser, type CDPSession, type Page, chromium } from '@playwright/test';
import { findChromium } from '../browser/find-chromium.mjs';
import { LAUNCH_FLAGS } from '../browser/launch-flags.mjs';

/** A slow telephone on a slow network, as far as a desktop can pretend to be one. */
export const SLOW_CPU = 4;
const SLOW_NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

export interface Slowness {
  readonly cpu?: boolean;
  readonly network?: boolean;
}

/** A page of its own with an empty cache, and the session that measures it. */
export interface MeasuredPage {
  readonly page: Page;
  readonly session: CDPSession;
  readonly close: () => Promise<void>;
}

/** What the measuring code keeps in the page. */
export interface Meter {
  /** Milliseconds from opening the page until the first choice is in it. */
  choiceMs?: number;
  /** The same until it has been painted and can be pressed. */
  usableMs?: number;
  /** Milliseconds each animation frame's callbacks took. */
  readonly frameCostsMs: number[];
}

declare global {
  var meter: Meter;
}

export const launch = (executablePath = findChromium().path): Promise<Browser> =>
  chromium.launch({ executablePath, args: LAUNCH_FLAGS });

/** Runs in the page before its scripts: times the callbacks of every animation frame. */
function installMeter(): void {
  globalThis.meter = { frameCostsMs: [] };
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    request((time) => {
      const start = performance.now();
      callback(time);
      globalThis.meter.frameCostsMs.push(performance.now() - start);
    });
}

export async function openMeasured(browser: Browser, slowness: Slowness): Promise<MeasuredPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.addInitScript(installMeter);
  await session.send('Network.enable');
  if (slowness.network) await session.send('Network.emulateNetworkConditions', SLOW_NETWORK);
  if (slowness.cpu) await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
  return { page, session, close: () => context.close() };
}

/** Bytes in use once everything that can be collected has been. */
export async function measureHeap(session: CDPSession): Promise<number> {
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

export async function countDomNodes(session: CDPSession): Promise<number> {
  return (await session.send('Memory.getDOMCounters')).nodes;
}
