import type { Page } from '@playwright/test';
import { begin, findTurn, listenThenRotate, playByKeyboard } from './conversation.ts';

/** Every form the screen of a conversation takes. */
export const CHANNEL_SCREENS = [
  { what: 'a call', slug: 'starter-kit', holds: '.line-card:not(.talk)' },
  { what: 'a chat with a confused customer', slug: 'photo-of-a-screen', holds: '.talk.chat' },
  { what: 'a chat nobody has an answer in', slug: 'nobody-knows', holds: '.talk.chat' },
  { what: 'a mail', slug: 'honest-daughter', holds: '.talk.mail' },
  { what: 'a public thread', slug: 'in-public', holds: '.talk.public' },
  { what: 'a private message', slug: 'in-public', holds: '.talk.private' },
] as const;

export type ChannelScreen = (typeof CHANNEL_SCREENS)[number];

const MOST_TURNS = 15;
/** As many as most decisions offer. */
export const USUAL_CHOICES = 4;

/** Plays until the story is told, a choice has been answered and the next four are on the screen. */
export async function playTo(page: Page, { slug, holds }: ChannelScreen): Promise<void> {
  await begin(page, slug);
  let answered = 0;
  for (let index = 0; index < MOST_TURNS; index += 1) {
    const turn = await findTurn(page);
    const isUsual = turn?.choices.length === USUAL_CHOICES && !turn.canListen;
    if (answered > 0 && isUsual && (await page.locator(holds).isVisible())) return;
    if (!turn?.canListen) answered += 1;
    await playOn(page, index);
  }
  throw new Error(`${slug} showed no ${holds} with four choices in ${MOST_TURNS} turns`);
}

/** Plays one turn; which choice is taken changes with the index. */
export const playOn = (page: Page, index: number) =>
  playByKeyboard(page, { turns: 1, strategy: (turn) => listenThenRotate(turn, index) });
