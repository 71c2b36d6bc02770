import { readFileSync } from 'node:fs';
import { type Page, expect } from '@playwright/test';
import type { ScenarioBundle } from '../../src/progress/library-card.ts';
import { type Choice } from '../../src/scenario/node-schema.ts';
import { choicesOfNode } from '../../src/scenario/playable-scenario.ts';
import type { Scenario } from '../../src/scenario/scenario-schema.ts';
import { sayDebrief } from '../../src/ui/debrief-words.ts';
import { againButton, debriefButton, playByKeyboard } from './conversation.ts';

export const LISTEN = 'listen';

export function readScenario(slug: string): Scenario {
  const text = readFileSync(`dist/scenarios/${slug}.json`, 'utf8');
  return (JSON.parse(text) as ScenarioBundle).playable.scenario;
}

/** Takes these choices one after another, each known by the words on its button. */
export async function follow(
  page: Page,
  { nodes }: Scenario,
  ids: readonly string[],
): Promise<void> {
  const choices = new Map<string, Choice>(
    Object.values(nodes)
      .flatMap(choicesOfNode)
      .map((choice) => [choice.id, choice]),
  );
  await playByKeyboard(page, {
    turns: ids.length,
    strategy(turn, index) {
      const id = ids[index - 1] ?? '';
      if (id === LISTEN) return 'l';
      const place = turn.choices.indexOf(choices.get(id)?.text['en'] ?? '');
      if (place < 0) throw new Error(`"${id}" is not on offer: ${turn.choices.join(' | ')}`);
      return String(place + 1);
    },
  });
}

/** Opens the debrief, and in it everything that was said. */
export async function openDebrief(page: Page): Promise<void> {
  await debriefButton(page).click();
  await expect(againButton(page)).toBeVisible();
  await page.getByRole('heading', { name: sayDebrief('said.title') }).click();
}

/** A turn of the whole conversation, by what was said or done in it. */
export const turnOf = (page: Page, said: string) =>
  page.locator('.said > li').filter({ hasText: said });
