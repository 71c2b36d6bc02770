import { say } from '../../src/ui/words.ts';
import { findBarriers, loadAxe } from './barriers.ts';
import {
  againButton,
  begin,
  debriefButton,
  libraryHeading,
  openFirstButton,
  playByKeyboard,
  playTurns,
  question,
  startButton,
} from './conversation.ts';
import { expect, test } from './guarded-test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });
    test.beforeEach(({ page }) => loadAxe(page));

    test('library, settings and briefing have no barriers', async ({ page }) => {
      await page.goto('.');
      await expect(libraryHeading(page)).toBeVisible();
      expect(await findBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: say('settings.title') }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await openFirstButton(page).click();
      await expect(startButton(page)).toBeVisible();
      expect(await findBarriers(page)).toEqual([]);
    });

    test('play, pause and debrief have no barriers', async ({ page }) => {
      await begin(page, 'starter-kit');
      expect(await findBarriers(page)).toEqual([]);
      await playTurns(page, 3);
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('p');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(question(page)).toBeFocused();
      await playByKeyboard(page);
      expect(await findBarriers(page)).toEqual([]);
      await debriefButton(page).click();
      await expect(againButton(page)).toBeVisible();
      expect(await findBarriers(page)).toEqual([]);
      await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
      });
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        expect(await findBarriers(page)).toEqual([]);
      }
    });

    test.describe('what went wrong', () => {
      test.use({ expectedErrors: [/404/] });
      test('an unknown customer has no barriers', async ({ page }) => {
        await page.goto('#/play/nobody-here');
        await expect(page.getByRole('heading', { name: say('trouble.noScenario') })).toBeVisible();
        expect(await findBarriers(page)).toEqual([]);
      });
    });
  });
}
