import type { Attempt } from '../../src/engine/attempt.ts';
import { beginAttempt } from '../../src/engine/begin-attempt.ts';
import { offerChoices } from '../../src/engine/offer-choices.ts';
import { respond } from '../../src/engine/respond.ts';
import { LISTEN } from '../../src/scenario/playable-scenario.ts';
import { preparePlayable } from '../../src/scenario/prepare-playable.ts';
import type { AuthoredScenario } from '../../src/scenario/scenario-schema.ts';
import type { PlayModel } from '../../src/ui/play-view.ts';
import { DESK_LAMP, deskLamp } from '../engine/furnished-lamp.ts';
import { LIBRARY } from '../engine/lamp-scenario.ts';

/** The lamp played up to its desk and by some moves more. */
export function playDeskLamp(moves: readonly string[], playable = deskLamp): Attempt {
  const { attempt } = beginAttempt(playable, { seed: 'desk' });
  return [LISTEN, LISTEN, 'say-back', ...moves].reduce(
    (before, move) => respond(before, move).attempt,
    attempt,
  );
}

/** What the play screen takes for it. */
export const modelOfLamp = (attempt: Attempt): PlayModel => ({
  attempt,
  offer: offerChoices(attempt),
  usualTurns: 6,
});

/** The lamp with something in it changed. */
export function changeDeskLamp(change: (scenario: AuthoredScenario) => void) {
  const scenario = structuredClone(DESK_LAMP);
  change(scenario);
  return preparePlayable(scenario, LIBRARY);
}
