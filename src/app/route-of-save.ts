import type { SavedAttempt } from '../progress/saved-attempt.ts';
import type { ScenarioRoute } from './route.ts';

/** Where a saved attempt goes on. */
export function routeOfSave({ scenarioId, seed, fromTurn }: SavedAttempt): ScenarioRoute {
  return { screen: 'play', slug: scenarioId, seed, fromTurn };
}
