import { type Locator, type Page, expect } from '@playwright/test';

/** One thing that was done and what was to be seen before it. */
export interface SeenTurn {
  readonly line: string;
  readonly choices: readonly string[];
  readonly canListen: boolean;
}

const MOST_TURNS = 80;

export const libraryHeading = (page: Page): Locator =>
  page.getByRole('heading', { name: 'Who is on the line?' });
export const startButton = (page: Page): Locator =>
  page.getByRole('button', { name: /^(Start the (call|chat)|Open the (mail|post))$/ });
export const listenButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Keep listening' });
export const debriefButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'See how it went' });
export const choiceButtons = (page: Page): Locator =>
  page.getByRole('region', { name: QUESTION }).getByRole('list').getByRole('button');
export const question = (page: Page): Locator => page.getByRole('heading', { name: QUESTION });

const QUESTION = /^(What do you say\?|Keep listening, or say something\?|That was the end\.)$/;

/** Opens one conversation at a fixed seed and begins it. */
export async function begin(page: Page, slug: string, seed = 'e2e'): Promise<void> {
  await page.goto(`#/play/${slug}?seed=${seed}`);
  await startButton(page).click();
  await expect(question(page)).toBeVisible();
}

/** The customer's words as they stand, without the trainee's own. */
async function readLine(page: Page): Promise<string> {
  const live = page.locator('.play [aria-live="polite"]');
  await expect(live).not.toHaveText('');
  return (await live.textContent()) ?? '';
}

export async function readTurn(page: Page): Promise<SeenTurn> {
  const choices = await choiceButtons(page).allInnerTexts();
  return {
    line: await readLine(page),
    choices: choices.map((text) => text.replace(/^\d\s*/, '').trim()),
    canListen: await listenButton(page).isVisible(),
  };
}

export const hasEnded = (page: Page): Promise<boolean> => debriefButton(page).isVisible();

/** Waits until the screen shows another turn than the one that was seen. */
export async function waitForNextTurn(page: Page, seen: SeenTurn): Promise<void> {
  await expect(async () => {
    const now = (await hasEnded(page)) || (await readTurn(page));
    expect(now).not.toEqual(seen);
  }).toPass({ intervals: [10, 25, 50, 100] });
}

/** What to press at a turn: "l" to listen, else the digit of a choice. */
export type Strategy = (turn: SeenTurn, index: number) => string;

/** Hears the story out, then takes the choices in rotation. */
export const listenThenRotate: Strategy = (turn, index) =>
  turn.canListen ? 'l' : String(1 + (index % turn.choices.length));

/** Plays with keys alone until the end; returns what was to be seen at every turn. */
export async function playByKeyboard(page: Page, strategy = listenThenRotate): Promise<SeenTurn[]> {
  const seen: SeenTurn[] = [];
  while (seen.length < MOST_TURNS && !(await hasEnded(page))) {
    const turn = await readTurn(page);
    seen.push(turn);
    await page.keyboard.press(strategy(turn, seen.length));
    await waitForNextTurn(page, turn);
  }
  await expect(debriefButton(page)).toBeVisible();
  return seen;
}

/** Plays a number of turns and stays in the conversation. */
export async function playTurns(page: Page, count: number): Promise<SeenTurn[]> {
  const seen: SeenTurn[] = [];
  for (let index = 1; index <= count; index += 1) {
    const turn = await readTurn(page);
    seen.push(turn);
    await page.keyboard.press(listenThenRotate(turn, index));
    await waitForNextTurn(page, turn);
  }
  return seen;
}

/** Moves focus with Tab, as often as it takes, until it is on the wanted element. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Sixty presses of Tab did not reach the element');
}
