import type { Browser, Page } from '@playwright/test';
import { LOOP, openAt } from './bench-page.ts';
import { openMeasured } from './measured-page.ts';
import type { Site } from './serve-folder.ts';
import { type Figure, formatSummary, summarise } from './summarise.ts';

const TIMES = 8;
/** Longer than the longest pause within a movement. */
const REST_MS = 2500;

interface Waking {
  /** Frames from the press to the one with the next line and choices. */
  readonly answerFrame: number;
  /** The same to the first one in which the picture is drawn. */
  readonly pictureFrame: number;
  readonly pictureMs: number;
}

/** Waits until no frame has been asked for during a while. */
async function untilAtRest(page: Page): Promise<void> {
  const countFrames = () => page.evaluate(() => globalThis.meter.frameCostsMs.length);
  let before = -1;
  let now = await countFrames();
  while (now !== before) {
    before = now;
    await page.waitForTimeout(REST_MS);
    now = await countFrames();
  }
}

/** Runs in the page while the picture is at rest: presses a choice and counts frames. */
function pressAndWatch({ line, choice }: typeof LOOP): Promise<Waking> {
  const slot = document.querySelector('.canvas-slot');
  const text = () => document.querySelector(line)?.textContent;
  const before = text();
  return new Promise((resolve) => {
    let frame = 0;
    let answerFrame = 0;
    let pressMs = 0;
    // Asked for first, so it counts a frame before the picture is drawn in it; and from a task of
    // its own, because frames asked for within frames would leave no room for other tasks.
    const count = () => {
      frame += 1;
      if (answerFrame === 0 && text() !== before) answerFrame = frame;
      if (frame < 600) setTimeout(() => requestAnimationFrame(count));
    };
    const observe = (prototype: object, name: string) => {
      const draw = Reflect.get(prototype, name) as (...given: unknown[]) => unknown;
      Reflect.set(prototype, name, function drawn(this: { canvas: Element }, ...given: unknown[]) {
        if (slot?.contains(this.canvas)) {
          Reflect.set(prototype, name, draw);
          resolve({ answerFrame, pictureFrame: frame, pictureMs: performance.now() - pressMs });
        }
        return draw.apply(this, given);
      });
    };
    observe(CanvasRenderingContext2D.prototype, 'drawImage');
    observe(WebGLRenderingContext.prototype, 'drawElements');
    observe(WebGLRenderingContext.prototype, 'drawArrays');
    requestAnimationFrame(count);
    pressMs = performance.now();
    const buttons = [...document.querySelectorAll<HTMLElement>(choice)];
    buttons.find((one) => !one.textContent.includes('that is all for today'))?.click();
  });
}

/** How soon the picture moves again after it has come to rest. */
export async function benchWaking(browser: Browser, site: Site): Promise<Figure> {
  const { page, close } = await openMeasured(browser, {});
  await openAt(page, site, LOOP);
  await page.locator('.canvas-slot canvas').waitFor();
  const wakings: Waking[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    await untilAtRest(page);
    wakings.push(await page.evaluate(pressAndWatch, LOOP));
  }
  await close();
  const later = summarise(
    wakings.map(({ answerFrame, pictureFrame }) => pictureFrame - answerFrame),
  );
  const latest = Math.max(...wakings.map((w) => w.pictureFrame - w.answerFrame));
  const ms = summarise(wakings.map(({ pictureMs }) => pictureMs));
  return {
    what: 'Frames from the answer to a press until the picture, which was at rest, is drawn',
    ours: `${later.median}, at most ${latest}; ${formatSummary(ms, 'ms')} after the press`,
    peer: '',
    ratio: '',
    goal: 'at most 1',
    isMet: latest <= 1,
  };
}
