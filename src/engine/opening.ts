import type { VisibleChoice, VisibleScenario } from '../scenario/visible-scenario.ts';
import type { VisibleAttempt, VisibleOffer } from './attempt.ts';
import { drawWording, type Tongue, type Wordings } from './draw-wording.ts';
import { orderChoices } from './order-choices.ts';
import type { CustomerReading } from './transcript.ts';

/**
 * How every attempt at a scenario begins. The seed chooses words and order and nothing else, so all
 * the rest is the same for everybody and known before anybody plays. Plain data.
 */
export interface Opening {
  /** An excerpt: what is on screen at the first choice. */
  readonly playable: VisibleScenario;
  readonly reading: CustomerReading;
  readonly nowMs: number;
  readonly facts: readonly string[];
  /** What the customer says, in every wording. */
  readonly said: readonly Wordings[];
  /** What can be chosen, in the order written. */
  readonly choices: readonly VisibleChoice[];
  readonly canListen: boolean;
}

export interface DrawnOpening {
  readonly attempt: VisibleAttempt;
  readonly offer: VisibleOffer;
}

/** The opening in the words and the order of a seed: what beginning the attempt would show. */
export function drawOpening(opening: Opening, seed: string): DrawnOpening {
  const { playable, reading, nowMs, facts, canListen } = opening;
  const { id, version, defaultLocale: locale, start } = playable.scenario;
  const tongue: Tongue = { seed, locale, playable };
  const replies = opening.said.map((wordings) => drawWording(tongue, wordings));
  return {
    attempt: {
      ...{ playable, seed, locale, nowMs, facts },
      transcript: {
        ...{ scenarioId: id, scenarioVersion: version, hash: playable.hash, seed, locale },
        opening: { replies, reading },
        turns: [],
      },
    },
    offer: {
      choices: orderChoices(opening.choices, { seed, nodeId: start, visit: 1, canListen }),
      canListen,
    },
  };
}
