import type { ScenarioSource } from '../platform/scenario-source.ts';
import type { ScenarioBundle } from '../progress/library-card.ts';
import { ScreenTrouble } from './screen-content.ts';

/** The scenario of a slug. Rejects with a ScreenTrouble when there is none or it cannot be read. */
export async function loadBundle(slug: string, source: ScenarioSource): Promise<ScenarioBundle> {
  const loaded = await source.loadScenario(slug);
  if (loaded.ok) return loaded.value;
  throw new ScreenTrouble(loaded.reason === 'missing' ? 'noScenario' : 'scenarioLoad', slug);
}
