import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { buildCard, buildOpening } from '../../src/cli/build-bundle.ts';
import type { ScenarioBundle } from '../../src/progress/library-card.ts';
import { parseGenerated, readLibrary } from './bench-engine.ts';
import { generateScenario } from './generate-scenario.ts';
import { type Site, serveFolder } from './serve-folder.ts';
import { writePeerPage } from './write-peer-page.ts';

/** Where a conversation begins and what its choices are, ours or on the page written by hand. */
export interface Contestant {
  readonly path: string;
  readonly choice: string;
}

export const LOOP_SLUG = 'generated-60';
export const oursAt = (slug: string, options = ''): Contestant => ({
  path: `#/play/${slug}?seed=bench${options}`,
  choice: '.choices button',
});
export const PEER: Contestant = { path: 'peer.html', choice: '#choices button' };

export const LOOP = oursAt(LOOP_SLUG);

/** The built product, a conversation without end, and the page written by hand. */
export async function serveContestants(): Promise<Site> {
  const text = readFileSync('dist/scenarios/starter-kit.json', 'utf8');
  const { playable } = JSON.parse(text) as ScenarioBundle;
  const loop = JSON.stringify(generateScenario({ nodes: 60, loops: true }));
  const looping = parseGenerated(loop, readLibrary());
  const opening = buildOpening(looping);
  const { startMood, startGrasp } = buildCard(looping);
  const { usualTurns } = opening;
  const bundle: ScenarioBundle = {
    ...{ playable: looping, chance: [], usualTurns, startMood, startGrasp },
  };
  return serveFolder('dist', {
    ...writePeerPage(playable),
    'blank.html': '<!doctype html><title>blank</title><link rel="icon" href="data:,">',
    [`scenarios/${LOOP_SLUG}.json`]: JSON.stringify(bundle),
    [`openings/${LOOP_SLUG}.json`]: JSON.stringify(opening),
  });
}

/** Opens a contestant's conversation. */
export async function openAt(page: Page, site: Site, contestant: Contestant): Promise<void> {
  await page.goto(site.address + contestant.path);
  await page.locator(contestant.choice).first().waitFor();
}

/** Presses choices one after the other; milliseconds each took until the next ones were painted. */
export function pressChoices(
  page: Page,
  { choice }: Contestant,
  { count, pauseMs }: { readonly count: number; readonly pauseMs: number },
): Promise<number[]> {
  return page.evaluate(
    async ({ selector, presses, pause }) => {
      const costs: number[] = [];
      const painted = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
      const changedFrom = (first: Element | undefined) =>
        new Promise<void>((go) => {
          const look = () => {
            const now = document.querySelector(selector);
            if (!now || now === first) return;
            observer.disconnect();
            go();
          };
          const observer = new MutationObserver(look);
          observer.observe(document.body, { childList: true, subtree: true });
          look();
        });
      for (let index = 0; index < presses; index += 1) {
        const buttons = [...document.querySelectorAll<HTMLElement>(selector)].filter(
          (button) => !button.textContent?.includes('that is all for today'),
        );
        const first = buttons[0];
        const start = performance.now();
        const changed = changedFrom(first);
        buttons[(index * 7) % buttons.length]?.click();
        await changed;
        await painted();
        costs.push(performance.now() - start);
        if (pause > 0) await new Promise((go) => setTimeout(go, pause));
      }
      return costs;
    },
    { selector: choice, presses: count, pause: pauseMs },
  );
}
