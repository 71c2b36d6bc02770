import type { Page } from '@playwright/test';

/** Where a conversation begins and how its line and its choices are found in the page. */
export interface Contestant {
  readonly path: string;
  readonly line: string;
  readonly choice: string;
}

interface Presses {
  readonly count: number;
  readonly pauseMs: number;
}

/**
 * Presses choices one after the other; milliseconds each took until the next line and choices were
 * painted. Rejects when words still changed after that: then something else was measured.
 */
export function pressChoices(
  page: Page,
  { line, choice }: Contestant,
  presses: Presses,
): Promise<number[]> {
  return page.evaluate(pressAll, { line, choice, ...presses });
}

/** Runs in the page, so everything it needs stands in it. */
async function pressAll({
  line,
  choice,
  count,
  pauseMs,
}: Pick<Contestant, 'line' | 'choice'> & Presses): Promise<number[]> {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  // The elements count as well: a place may be like the one before, word for word.
  const look = () => ({
    button: all(choice)[0],
    words: all(`${line}, ${choice}`).map(({ textContent }) => textContent),
  });
  type Sight = ReturnType<typeof look>;
  const isSame = (a: Sight, b: Sight) => a.button === b.button && a.words.join() === b.words.join();
  const changedFrom = (before: Sight) =>
    new Promise<void>((go) => {
      const compare = () => {
        const now = look();
        if (!now.button || isSame(now, before)) return;
        observer.disconnect();
        go();
      };
      const observer = new MutationObserver(compare);
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      compare();
    });
  const costs: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const buttons = all(choice).filter((one) => !one.textContent.includes('that is all for today'));
    const before = look();
    const start = performance.now();
    buttons[(index * 7) % buttons.length]?.click();
    await changedFrom(before);
    await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
    costs.push(performance.now() - start);
    const painted = look();
    if (pauseMs > 0) await new Promise((go) => setTimeout(go, pauseMs));
    if (!isSame(look(), painted)) throw new Error(`Press ${index + 1} was answered in two parts`);
  }
  return costs;
}
