import type { LoadFailure } from '../platform/fetch-json.ts';
import type { ScenarioSource } from '../platform/scenario-source.ts';
import type { ScenarioBundle } from '../progress/library-card.ts';
import type { TroubleKind } from '../ui/trouble-view.ts';
import { ScreenTrouble } from './screen-content.ts';

const TROUBLES: { readonly [Reason in LoadFailure]?: TroubleKind } = {
  missing: 'noScenario',
  closed: 'ownClosed',
};

/** The scenario of a slug. Rejects with a ScreenTrouble when there is none or it cannot be read. */
export async function loadBundle(slug: string, source: ScenarioSource): Promise<ScenarioBundle> {
  const loaded = await source.loadScenario(slug);
  if (loaded.ok) return loaded.value;
  throw new ScreenTrouble(TROUBLES[loaded.reason] ?? 'scenarioLoad', slug);
}
