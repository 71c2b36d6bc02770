import type { Page } from '@playwright/test';
import { CHANNEL_SCREENS, USUAL_CHOICES, playOn, playTo } from './channel-screens.ts';
import { findTurn, leaveButton } from './conversation.ts';
import { expect, test } from './guarded-test.ts';

test.use({ viewport: { width: 1280, height: 800 }, contextOptions: { reducedMotion: 'reduce' } });

/** Turns looked at on each screen, the first of them the one after the first answer. */
const TURNS = 6;

/** Pixels of the page below the lower edge of the window, once the notes have been written. */
async function measureHidden(page: Page): Promise<number> {
  await expect(page.locator('.know [role="tabpanel"]').first()).toBeAttached();
  return page.evaluate(async () => {
    // What is fetched for a turn is drawn in the next frames.
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
    const { scrollHeight } = document.scrollingElement ?? document.documentElement;
    return Math.max(0, scrollHeight - window.innerHeight);
  });
}

/*
 * Only turns of more than four choices may scroll, and few do: six choices of three lines each, or
 * five under a long question with the desk beside them, are more words than the window holds at a
 * size that can be read.
 */
for (const screen of CHANNEL_SCREENS) {
  test(`${screen.what} needs no scrolling in a window of 1280 x 800`, async ({ page }) => {
    await playTo(page, screen);
    for (let index = 0; index < TURNS; index += 1) {
      const turn = await findTurn(page);
      if (!turn) break;
      if (turn.choices.length <= USUAL_CHOICES) {
        expect(await measureHidden(page), turn.choices.join('\n')).toBe(0);
        await expect(page.locator('.choices > li').last()).toBeInViewport({ ratio: 1 });
        await expect(leaveButton(page)).toBeInViewport({ ratio: 1 });
      }
      await playOn(page, index);
    }
  });
}
