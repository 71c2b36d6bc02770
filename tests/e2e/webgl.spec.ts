import type { Locator, Page } from '@playwright/test';
import { findChromium } from '../browser/find-chromium.mjs';
import { WEBGL_FLAGS } from '../browser/launch-flags.mjs';
import { type Cells, countColours, readCells, shareUnlike } from './compare-pictures.ts';
import { begin, leaveButton, libraryHeading, playTurns } from './conversation.ts';
import { expect, test } from './guarded-test.ts';

/*
 * What trainees with a graphics card get. Here a processor draws WebGL, and the program would rather
 * draw a plain canvas then; so the driver is made to give another name.
 */
test.use({ launchOptions: { executablePath: findChromium().path, args: WEBGL_FLAGS } });

declare global {
  /** What has been asked of the browser so far. */
  var drawn: { frames: number; calls: number };
}

/** Runs in the page before its scripts. */
function pretendGraphicsCard(): void {
  const UNMASKED_RENDERER = 0x9246;
  globalThis.drawn = { frames: 0, calls: 0 };
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) => {
    globalThis.drawn.frames += 1;
    return request(draw);
  };
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    const { getParameter, drawElements, drawArrays } = prototype;
    prototype.getParameter = function (name) {
      return name === UNMASKED_RENDERER ? 'A graphics card' : getParameter.call(this, name);
    };
    prototype.drawElements = function (...given) {
      globalThis.drawn.calls += 1;
      drawElements.apply(this, given);
    };
    prototype.drawArrays = function (...given) {
      globalThis.drawn.calls += 1;
      drawArrays.apply(this, given);
    };
  }
  const { getContext } = HTMLCanvasElement.prototype as {
    getContext: (...given: unknown[]) => unknown;
  };
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind, wishes) {
    return getContext.call(this, kind, { ...wishes, failIfMajorPerformanceCaveat: false });
  } as HTMLCanvasElement['getContext'];
}

const canvasOf = (page: Page): Locator => page.locator('.canvas-slot canvas');
const stillOf = (page: Page): Locator => page.locator('img.still');

async function beginOnStage(page: Page): Promise<void> {
  await begin(page, 'starter-kit', { canvas: true });
  await expect(canvasOf(page)).toBeVisible({ timeout: 20_000 });
  await expect(stillOf(page)).toHaveCount(0, { timeout: 20_000 });
}

const readDrawn = (page: Page) => page.evaluate(() => ({ ...globalThis.drawn }));

/** Takes the graphics context away; what is returned gives it back. */
async function loseContext(page: Page): Promise<() => Promise<void>> {
  const loss = await canvasOf(page).evaluateHandle((canvas: HTMLCanvasElement) => {
    const extension = canvas.getContext('webgl')?.getExtension('WEBGL_lose_context');
    if (!extension) throw new Error('The stage draws no WebGL');
    extension.loseContext();
    return extension;
  });
  return () => loss.evaluate((extension) => extension.restoreContext());
}

/** The picture where no words lie over it. */
async function photograph(page: Page, reader: Page): Promise<Cells> {
  const clip = await page.evaluate(() => {
    const boxOf = (selector: string): DOMRect => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(`There is no ${selector}`);
      return element.getBoundingClientRect();
    };
    const { x, width } = boxOf('.stage');
    const y = boxOf('.stage-pills .pill').bottom + 4;
    // The same for every turn, however long the line is.
    return { x, y, width, height: boxOf('.stage').bottom - 0.45 * boxOf('.stage').height - y };
  });
  return readCells(reader, await page.screenshot({ clip }));
}

test.describe('drawn by a graphics card', () => {
  test.beforeEach(({ page }) => page.addInitScript(pretendGraphicsCard));

  test.describe('at rest', () => {
    test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } });

    test('the picture is the one a canvas shows, and comes back when it was lost', async ({
      page,
      context,
    }) => {
      test.slow();
      const reader = await context.newPage();
      const plain = await context.newPage();
      const both = [page, plain];
      await Promise.all(both.map(beginOnStage));
      expect((await readDrawn(page)).calls).toBeGreaterThan(0);
      const isPlain = (canvas: HTMLCanvasElement) => canvas.getContext('2d') !== null;
      expect(await canvasOf(page).evaluate(isPlain)).toBe(false);
      expect(await canvasOf(plain).evaluate(isPlain)).toBe(true);

      const expectSame = async (): Promise<Cells> => {
        const wanted = await photograph(plain, reader);
        expect(countColours(wanted)).toBeGreaterThan(12);
        await expect
          .poll(async () => shareUnlike(await photograph(page, reader), wanted))
          .toBeLessThan(0.01);
        return wanted;
      };
      const byDay = await expectSame();
      for (const one of both) await one.emulateMedia({ colorScheme: 'dark' });
      await expect
        .poll(async () => shareUnlike(await photograph(plain, reader), byDay))
        .toBeGreaterThan(0.5);
      await expectSame();

      const giveBack = await loseContext(page);
      await expect(stillOf(page)).toBeVisible();
      for (const one of both) {
        await playTurns(one, 2);
        await one.emulateMedia({ colorScheme: 'light' });
      }
      await giveBack();
      await expect(stillOf(page)).toHaveCount(0);
      await expectSame();
    });
  });

  test('it comes to rest, and without it the game goes on', async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 640, height: 480 });
    await beginOnStage(page);
    const opening = await readDrawn(page);
    await expect.poll(async () => (await readDrawn(page)).calls).toBeGreaterThan(opening.calls);
    const rest = async (): Promise<void> => {
      await expect(async () => {
        const before = await readDrawn(page);
        await page.waitForTimeout(700);
        expect(await readDrawn(page)).toEqual(before);
      }).toPass({ timeout: 30_000 });
    };
    await rest();

    await loseContext(page);
    await expect(stillOf(page)).toBeVisible();
    await playTurns(page, 3);
    await rest();
    await leaveButton(page).click();
    await expect(libraryHeading(page)).toBeVisible();
    await beginOnStage(page);
  });
});
