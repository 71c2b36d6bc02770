import type { Attempt } from '../engine/attempt.ts';
import { beginAttempt } from '../engine/begin-attempt.ts';
import { respond } from '../engine/respond.ts';
import type { Transcript } from '../engine/transcript.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { optionIds } from './play-at-random.ts';

/** One complete way through, with the chance that a uniformly random player takes it. */
export interface Way {
  readonly transcript: Transcript;
  readonly probability: number;
}

interface OpenWay {
  readonly attempt: Attempt;
  readonly probability: number;
}

/**
 * Every way through a scenario, or undefined when that takes more than `budget` engine steps. One
 * seed stands for all: it chooses wordings and order, never how the customer feels or what is on
 * offer.
 */
export function playEveryWay(
  playable: PlayableScenario,
  budget: number,
): readonly Way[] | undefined {
  const { attempt } = beginAttempt(playable, { seed: 'any' });
  const open: OpenWay[] = [{ attempt, probability: 1 }];
  const ways: Way[] = [];
  let steps = 0;
  for (let way = open.pop(); way; way = open.pop()) {
    if (way.attempt.transcript.end) {
      ways.push({ transcript: way.attempt.transcript, probability: way.probability });
      continue;
    }
    const ids = optionIds(way.attempt);
    steps += ids.length;
    if (steps > budget) return undefined;
    for (const id of ids) {
      open.push({
        attempt: respond(way.attempt, id).attempt,
        probability: way.probability / ids.length,
      });
    }
  }
  return ways;
}
