import type { Page } from '@playwright/test';
import { sayDesk } from '../../src/ui/desk-words.ts';
import { sayTalk } from '../../src/ui/talk-words.ts';
import { findBarriers, loadAxe } from './barriers.ts';
import { begin } from './conversation.ts';
import { LISTEN, follow, openDebrief, readScenario, turnOf } from './follow-choices.ts';
import { expect, test } from './guarded-test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const line = readScenario('out-of-turn');
const TO_THE_VOUCHER = [LISTEN, LISTEN, 'sum-up', 'see-why', 'voucher'];
const TO_THE_LETTER = [
  ...['list-team', 'look-a-little', 'plain-part', 'count-them', 'two-ways', 'find-day'],
  ...['all-to-farid', 'as-agreed'],
];

/** Opens what may be done by its tab, with keys alone. */
async function openAuthority(page: Page) {
  await page.getByRole('tab').first().focus();
  const tab = page.getByRole('tab', { name: sayDesk('know.authority') });
  for (let presses = 0; presses < 4; presses += 1) {
    if (await tab.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowRight');
  }
  const panel = page.getByRole('tabpanel', { name: sayDesk('know.authority') });
  await expect(panel).toBeVisible();
  return panel;
}

test('what may be given, what is left of it, and a letter from somebody else', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await loadAxe(page);
  const face = page.locator('img.still');
  const pills = page.locator('.stage-pills');
  await begin(page, 'out-of-turn');
  const panel = await openAuthority(page);
  await expect(panel.getByText('20 euros in the whole conversation')).toBeVisible();
  await expect(panel.getByText('20 euros left')).toBeVisible();
  await expect(panel).toContainText('The day that the maker has confirmed');
  // When the canopies come is to be found out.
  await expect(panel).not.toContainText('at the soonest');
  await page.locator('h2#question').focus();
  await follow(page, line, TO_THE_VOUCHER);
  await expect(panel.getByText('0 euros left')).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);

  await expect(face).toHaveAttribute('src', /\/ivo\/portrait-/);
  await follow(page, line, TO_THE_LETTER);
  const { from } = line.contacts?.find(({ id }) => id === 'noon') ?? {};
  await expect(face).toHaveAttribute('src', /\/amara\/portrait-calm/);
  await expect(pills).toContainText(sayTalk('other.writes', { name: from?.shortName ?? '' }));
  await expect(page.locator('.letter-head')).toContainText('Hanne Osei');
  await expect(page.locator('.message.other')).toContainText('Have I done something wrong?');
  expect(await findBarriers(page)).toEqual([]);

  const deed = page.getByRole('button', { name: `${sayDesk('deed.mark')}: Send template 4` });
  await expect(deed.locator('b')).toBeVisible();
  await follow(page, line, ['template-4']);
  await expect(face).toHaveAttribute('src', /\/ivo\/portrait-/);
  await expect(pills).not.toContainText('writes');
  await expect(page.locator('.line-card')).toContainText('Done, not said: Send template 4');
  await expect(page.locator('.line-card')).not.toContainText('You: Send template 4');
  await follow(page, line, ['ring-now', 'cause-queue', 'done-farid', 'pattern-read']);
  await openDebrief(page);

  await expect(turnOf(page, 'voucher for 20 euros')).toContainText(
    'Given: 20 euros; left of 20 euros: 0 euros',
  );
  const sent = turnOf(page, 'Done, not said: Send template 4');
  await expect(sent).not.toContainText('You:');
  await expect(page.locator('.said')).toContainText('Hanne Osei: My canopy, order 3162');
});

test('a bystander has a name under a public post, and a note says what was not done', async ({
  page,
}) => {
  const cello = readScenario('in-public');
  await loadAxe(page);
  await begin(page, 'in-public');
  await follow(page, cello, [LISTEN, LISTEN, 'answer-soon', 'in-own-words', 'on-us', 'by-one']);
  const kurt = page.locator('.message.other');
  await expect(kurt.getByRole('heading', { name: 'Kurt' })).toBeVisible();
  await expect(kurt).toContainText("They kept my cousin's deposit, too. Crooks.");
  await expect(page.locator('[aria-live="polite"]').first()).toContainText('Kurt: They kept');
  expect(await findBarriers(page)).toEqual([]);

  await follow(page, cello, [
    ...['only-yours', 'sunday-night', 'dont-know-yet', 'in-here', 'two-ways', 'by-four'],
    ...['slip-where', 'ours-four-days', 'read-it-up', 'shown-us', 'cause-lists.notes0'],
  ]);
  await follow(page, cello, ['done-waits', 'others-readers', 'open-me']);
  await openDebrief(page);
  await expect(turnOf(page, 'Case note: Deposit not sent yet.')).toContainText('Cost ');
  await expect(page.locator('.said')).toContainText('Kurt: They kept');
});
