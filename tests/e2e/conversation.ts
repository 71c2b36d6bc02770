import { type Locator, type Page, expect } from '@playwright/test';
import { sayBriefing } from '../../src/ui/briefing-words.ts';
import { sayDebrief } from '../../src/ui/debrief-words.ts';
import { sayLibrary } from '../../src/ui/library-words.ts';
import { say } from '../../src/ui/words.ts';

/** One thing that was done and what was to be seen before it. */
export interface SeenTurn {
  readonly line: string;
  readonly choices: readonly string[];
  readonly canListen: boolean;
}

const MOST_TURNS = 80;
const LISTEN = [say('play.listen.spoken'), say('play.listen.written')];

/** Names come from the words of the interface, so that a better wording breaks no test. */
const anyOf = (...words: readonly string[]): RegExp =>
  new RegExp(`^(${words.map((word) => word.replace(/[.?]/g, '\\$&')).join('|')})$`);

const QUESTION = anyOf(
  say('play.ask.spoken'),
  say('play.ask.written'),
  say('play.askStory.spoken'),
  say('play.askStory.written'),
  say('play.ended'),
);
const START = anyOf(
  sayBriefing('briefing.start.phone'),
  sayBriefing('briefing.start.chat'),
  sayBriefing('briefing.start.mail'),
  sayBriefing('briefing.start.social'),
);

export const libraryHeading = (page: Page): Locator =>
  page.getByRole('heading', { name: sayLibrary('title') });
/** Opens the briefing of the conversation a beginner should begin with. */
export const openFirstButton = (page: Page): Locator =>
  page.getByRole('button', { name: new RegExp(`^${sayLibrary('start')}: `) }).first();
export const resumeButton = (page: Page): Locator =>
  page.getByRole('button', { name: new RegExp(`^${sayLibrary('resume')}: `) }).first();
export const startButton = (page: Page): Locator => page.getByRole('button', { name: START });
export const leaveButton = (page: Page): Locator =>
  page.getByRole('button', { name: say('play.leave'), exact: true });
export const debriefButton = (page: Page): Locator =>
  page.getByRole('button', { name: say('play.debrief') });
export const question = (page: Page): Locator => page.getByRole('heading', { name: QUESTION });
export const choiceButtons = (page: Page): Locator =>
  page.getByRole('region', { name: QUESTION }).getByRole('list').getByRole('button');
/** Something every debrief offers. */
export const againButton = (page: Page): Locator =>
  page.getByRole('button', { name: sayDebrief('again.same') }).first();

/**
 * Opens one conversation at a fixed seed. The canvas, which these machines draw without a graphics
 * card, is left out wherever a test is not about it.
 */
export async function begin(
  page: Page,
  slug: string,
  { seed = 'e2e', canvas = false }: { readonly seed?: string; readonly canvas?: boolean } = {},
): Promise<void> {
  await page.goto(`#/play/${slug}?seed=${seed}${canvas ? '' : '&canvas=off'}`);
  await expect(question(page)).toBeVisible();
}

/** What there is to see and do now; undefined once the conversation is over. */
export async function findTurn(page: Page): Promise<SeenTurn | undefined> {
  const { line, buttons } = await page.evaluate(() => {
    const screen = document.querySelector('.play');
    const texts = [...(screen?.querySelectorAll('.answer button') ?? [])].map(
      // The words stand last; before what is done and not said stands that it is.
      (button) => (button.querySelector('[dir]')?.lastChild ?? button).textContent ?? '',
    );
    const announced = screen?.querySelector('[aria-live="polite"]')?.textContent ?? '';
    return { line: announced, buttons: texts };
  });
  if (buttons.includes(say('play.debrief'))) return undefined;
  const others: readonly string[] = [...LISTEN, say('desk.lookUp'), say('play.leave')];
  return {
    // While a press waits for the program, that is what is announced.
    line: line === say('loading.text') ? '' : line,
    choices: buttons.filter((text) => !others.includes(text)),
    canListen: buttons.some((text) => LISTEN.includes(text)),
  };
}

/** What there is to see and do now, once the line has been announced. */
export async function readTurn(page: Page): Promise<SeenTurn> {
  await expect(async () => expect((await findTurn(page))?.line).toBeTruthy()).toPass({
    intervals: [20],
    timeout: 7000,
  });
  const turn = await findTurn(page);
  if (!turn) throw new Error('The conversation is over');
  return turn;
}

/** Presses a key and waits until the screen shows another turn, or the end. */
async function pressFor(page: Page, key: string, seen: SeenTurn): Promise<void> {
  await page.keyboard.press(key);
  await expect(async () => {
    const now = await findTurn(page);
    expect(now).not.toEqual(seen);
    expect(now?.line).not.toBe(seen.line);
  }).toPass({ intervals: [20], timeout: 7000 });
}

/** What to press at a turn: "l" to listen, else the digit of a choice. */
export type Strategy = (turn: SeenTurn, index: number) => string;

/** Hears the story out, then takes the choices in rotation. */
export const listenThenRotate: Strategy = (turn, index) =>
  turn.canListen ? 'l' : String(1 + (index % turn.choices.length));

/** Plays with keys alone, to the end unless a number of turns is given; returns what was seen. */
export async function playByKeyboard(
  page: Page,
  { turns = MOST_TURNS, strategy = listenThenRotate } = {},
): Promise<SeenTurn[]> {
  const seen: SeenTurn[] = [];
  while (seen.length < turns && (await findTurn(page))) {
    const turn = await readTurn(page);
    seen.push(turn);
    await pressFor(page, strategy(turn, seen.length), turn);
  }
  if (turns === MOST_TURNS) await expect(debriefButton(page)).toBeVisible();
  return seen;
}

/** Plays a number of turns and stays in the conversation. */
export const playTurns = (page: Page, turns: number): Promise<SeenTurn[]> =>
  playByKeyboard(page, { turns });

/** Moves focus with Tab, as often as it takes, until it is on the wanted element. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Sixty presses of Tab did not reach the element');
}
