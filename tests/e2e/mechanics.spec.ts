import type { Page } from '@playwright/test';
import { sayBriefing } from '../../src/ui/briefing-words.ts';
import { sayDebrief } from '../../src/ui/debrief-words.ts';
import { sayDesk } from '../../src/ui/desk-words.ts';
import { saySettings } from '../../src/ui/settings-words.ts';
import { sayTalk } from '../../src/ui/talk-words.ts';
import { say } from '../../src/ui/words.ts';
import {
  begin,
  leaveButton,
  libraryHeading,
  question,
  readTurn,
  startButton,
} from './conversation.ts';
import { LISTEN, follow, openDebrief, readScenario, turnOf } from './follow-choices.ts';
import { expect, test } from './guarded-test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A moment to change, by the words it quotes. */
const gapOf = (page: Page, quote: string) => page.locator('.gap').filter({ hasText: quote });

test('asking again and giving too much are told with their numbers', async ({ page }) => {
  const kit = readScenario('starter-kit');
  await begin(page, 'starter-kit');
  await follow(page, kit, [LISTEN, LISTEN, 'ask-again']);
  await expect(page.locator('.line')).toContainText("I've just told you");
  await follow(page, kit, [
    ...['see-why', 'fair-point', 'look-first', 'plain-cause', 'ask-need', 'send-now'],
    ...['too-soon', 'full-brief', 'two-ways', 'call-friday', 'honest-no', 'warm-end'],
  ]);
  await openDebrief(page);

  const asked = 'anger 60 to 71, worry 22 to 26, trust 35 to 26, effort 45 to 53.';
  await expect(page.getByText(`You asked for something already told: ${asked}`)).toBeVisible();
  const again = gapOf(page, 'Could I have your order number, please');
  await expect(again).toContainText(`A${asked.slice(1)}`);
  await expect(again).toContainText('Cost 5 points of');
  await expect(again).toContainText('So, Ms Brandt: the picture has three brushes');
  await expect(turnOf(page, 'Could I have your order number, please')).toContainText(
    'Asked for something the customer had already given. Known by then: “Order 20417: acrylic starter kit, 39 euros, came on Monday.”',
  );

  const beyond = 'That is 24 euros beyond the limit of 15 euros.';
  const given = gapOf(page, 'Oh, but I can decide that');
  await expect(given).toContainText('Critical error: Gives or promises more than the role allows.');
  await expect(given).toContainText(beyond);
  await expect(given).toContainText('Anger 44 to 33, worry 19 to 11, trust 39 to 45, joy 0 to 6.');
});

test('a thread everybody reads, a guess, a word that is not kept and a thing told to all', async ({
  page,
}) => {
  const cello = readScenario('in-public');
  const head = page.locator('.talk-head');
  await begin(page, 'in-public');
  await expect(head).toHaveText(
    `${sayTalk('public.thread')} · ${sayTalk('public.readers', { count: 312 })}`,
  );
  await follow(page, cello, [LISTEN, LISTEN, 'answer-soon']);
  await expect(page.locator('.message.you').last()).toContainText("I'm here");
  await follow(page, cello, ['in-own-words', 'on-us', 'by-one', 'only-yours']);
  await expect(head).toHaveText(`${sayTalk('private.thread')} · ${sayTalk('private.readers')}`);

  const slip = page.getByRole('listitem').filter({ hasText: "The bank's slip by four" });
  await follow(page, cello, ['sunday-night', 'dont-know-yet', 'in-here', 'two-ways', 'by-four']);
  await expect(slip).toContainText(/^You promised: .* due in /);
  await follow(page, cello, ['comments-first']);
  await expect(head).toContainText(sayTalk('public.readers', { count: 700 }));
  await expect(slip).toContainText(sayDesk('promise.overdue'));
  await follow(page, cello, [
    ...['gone-at-three', 'ours-four-days', 'read-it-up', 'shown-us'],
    ...['cause-lists.notes0', 'done-sent', 'others-readers', 'open-me'],
  ]);
  await openDebrief(page);

  const guess = gapOf(page, "It's here, Sunday at 21:14");
  await expect(guess).toContainText('It was a guess. Not known by then: “His mail, Sunday 21:14');
  await expect(guess).toContainText('Look it up first: “All mail folders, by his name”');
  await expect(guess).toContainText('States something as true without knowing it.');
  await expect(guess).toContainText('Cost 13 points of');

  const broken = gapOf(page, 'The comments come first');
  await expect(broken).toContainText('Anger 1 to 33, worry 0 to 13, trust 73 to 56');
  await expect(broken).toContainText('A promise was not kept in time.');
  await expect(broken).toContainText("Its time passed here: “The bank's slip by four");
  const word = page.locator('.word-card').getByRole('listitem');
  await expect(word).toHaveCount(2);
  const ofSlip = word.filter({ hasText: "The bank's slip by four" });
  await expect(ofSlip).toContainText(sayDebrief('word.overdue'));

  const told = gapOf(page, 'to his new account');
  await expect(told).toContainText('Anger 33 to 57, worry 13 to 26, trust 56 to 40.');
  await expect(told).toContainText('Tells what may not be told');
  await expect(told).toContainText('Nobody had permitted it.');

  await expect(turnOf(page, 'Two places nobody reads')).toContainText(
    'Noting where not to write: 0 of 1 needed notes taken; missing: “not by mail: his wife reads that address”.',
  );
});

test('milder words are chosen in the briefing and unchosen in the settings', async ({ page }) => {
  const phone = readScenario('dads-phone');
  const variants = (phone.nodes['insult1']?.lines ?? []).flatMap((line) => line.variants);
  const [mild, hard] = ['en-x-mild', 'en'].map((locale) => variants.map((text) => text[locale]));
  const moves = [
    LISTEN,
    'seven-o-clock',
    'only-say-so',
    'a-rule-and-no-reason',
    'my-hands-are-tied',
  ];
  const insult = async (): Promise<string> => {
    await follow(page, phone, moves);
    await readTurn(page);
    return page.locator('.line').innerText();
  };
  await page.goto('#/brief/dads-phone?seed=e2e&canvas=off');
  await page.getByLabel(sayBriefing('briefing.mildWords')).click();
  await startButton(page).click();
  await expect(question(page)).toBeVisible();
  const first = await insult();
  expect(mild).toContain(first);
  expect(hard).not.toContain(first);

  await leaveButton(page).click();
  await expect(libraryHeading(page)).toBeVisible();
  await page.getByRole('button', { name: say('settings.title') }).click();
  const wanted = page.getByLabel(saySettings('settings.mildWords'));
  await expect(wanted).toBeChecked();
  await wanted.click();
  await page.getByRole('button', { name: saySettings('settings.done') }).click();
  await begin(page, 'dads-phone', { seed: 'other' });
  expect(hard).toContain(await insult());
});
