import type { Page } from '@playwright/test';
import { sayClock } from '../../src/ui/clock-words.ts';
import { saySettings } from '../../src/ui/settings-words.ts';
import { sayTalk } from '../../src/ui/talk-words.ts';
import { say } from '../../src/ui/words.ts';
import { findBarriers, loadAxe } from './barriers.ts';
import { CHANNEL_SCREENS, playTo } from './channel-screens.ts';
import { begin, leaveButton, libraryHeading, playTurns, readTurn, tabTo } from './conversation.ts';
import { expect, test } from './guarded-test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const COLOURS = ['light', 'dark'] as const;
const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;

const readGround = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

// The call is played with everything around it elsewhere.
for (const screen of CHANNEL_SCREENS.filter(({ slug }) => slug !== 'starter-kit')) {
  test(`${screen.what} has no barriers in any colours, wide or narrow`, async ({ page }) => {
    await loadAxe(page);
    await playTo(page, screen);
    const grounds = new Set<string>();
    for (const size of WINDOWS) {
      await page.setViewportSize(size);
      await expect(page.locator('.know')).toHaveJSProperty('open', size === WINDOWS[0]);
      for (const colorScheme of COLOURS) {
        await page.emulateMedia({ colorScheme });
        expect(await findBarriers(page), `${colorScheme}, ${size.width} wide`).toEqual([]);
        grounds.add(await readGround(page));
      }
    }
    expect(grounds.size).toBe(COLOURS.length);
  });
}

test('a chat keeps what was written, shows the latest words and has no barriers', async ({
  page,
}) => {
  await loadAxe(page);
  await begin(page, 'nobody-knows');
  await playTurns(page, 6);
  const { line } = await readTurn(page);
  const chat = page.locator('.talk.chat');
  const latest = chat.locator('.line');
  expect(line).toContain(await latest.innerText());
  await expect(latest).toBeInViewport();
  expect(await chat.locator('.message.you').count()).toBeGreaterThan(1);
  expect(await findBarriers(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 568 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});

test('a letter has a head, and what was written before opens by keys', async ({ page }) => {
  await loadAxe(page);
  await begin(page, 'honest-daughter');
  await playTurns(page, 3);
  const letter = page.locator('.talk.mail');
  await expect(letter.getByText(sayTalk('mail.subject'), { exact: true })).toBeVisible();
  await expect(page.getByText(/^To .+ · Re: /)).toBeVisible();
  const earlier = letter.locator('summary');
  await tabTo(page, earlier);
  await page.keyboard.press('Enter');
  await expect(letter.locator('.earlier .message').first()).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
});

test.describe('against the clock', () => {
  const clock = (page: Page) => page.getByRole('timer');

  test.beforeEach(async ({ page }) => {
    await page.goto('.');
    await expect(libraryHeading(page)).toBeVisible();
    await page.getByRole('button', { name: say('settings.title') }).click();
    await page.getByLabel(saySettings('settings.clock')).click();
    await page.getByRole('button', { name: saySettings('settings.done') }).click();
    await page.clock.install();
    await begin(page, 'starter-kit');
    await hearOut(page);
    await expect(clock(page)).toBeVisible();
  });

  /** While they tell, nobody waits for an answer. */
  async function hearOut(page: Page): Promise<void> {
    const listen = page.getByRole('button', { name: say('play.listen.spoken') });
    await expect(listen).toBeVisible();
    await expect(clock(page)).toHaveCount(0);
    while ((await listen.count()) > 0) {
      const line = await page.locator('.line').innerText();
      await page.keyboard.press('l');
      await expect(page.locator('.line')).not.toHaveText(line);
    }
  }

  test('too long is silence, and the customer notices', async ({ page }) => {
    const line = page.locator('.line');
    const before = await line.innerText();
    await page.clock.runFor('03:00');
    await expect(line).not.toHaveText(before);
    await expect(clock(page)).toBeVisible();
  });

  test('one more minute is one more minute, as often as it is wanted', async ({ page }) => {
    const more = page.getByRole('button', { name: sayClock('clock.more') });
    const left = async () => Number.parseInt(await clock(page).innerText(), 10);
    await page.clock.pauseAt(new Date(Date.now() + 5000));
    const before = await left();
    await more.click();
    await expect(clock(page)).toHaveText(sayClock('clock.left', { seconds: before + 60 }));
    await more.click();
    await expect(clock(page)).toHaveText(sayClock('clock.left', { seconds: before + 120 }));
    const line = await page.locator('.line').innerText();
    await page.clock.runFor((before + 60) * 1000);
    expect(await left()).toBeGreaterThan(0);
    await expect(page.locator('.line')).toHaveText(line);
  });

  test('it is switched off where it runs, and stays off', async ({ page }) => {
    await page.getByRole('button', { name: sayClock('clock.off') }).click();
    await expect(clock(page)).toHaveCount(0);
    await page.clock.runFor(1000);
    await leaveButton(page).click();
    await expect(libraryHeading(page)).toBeVisible();
    await begin(page, 'starter-kit');
    await expect(page.locator('.line')).toBeVisible();
    await page.clock.runFor(5000);
    await expect(clock(page)).toHaveCount(0);
  });
});
