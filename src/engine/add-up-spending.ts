import type { VisibleScenario } from '../scenario/visible-scenario.ts';
import { choiceOfTurn } from './choice-of-turn.ts';
import type { Turn } from './transcript.ts';

/** Hundredths: sums of decimal fractions would drift otherwise. */
const STEPS = 100;

/** What the turns so far gave away, in the unit of the briefing's "spendLimit", at least 0. */
export function addUpSpending(playable: VisibleScenario, turns: readonly Turn[]): number {
  const sum = turns.reduce(
    (spent, turn) => spent + (choiceOfTurn(playable, turn)?.spend ?? 0) * STEPS,
    0,
  );
  return Math.round(sum) / STEPS;
}
