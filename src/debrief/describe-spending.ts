import { addUpSpending } from '../engine/add-up-spending.ts';
import { choiceOfTurn } from '../engine/choice-of-turn.ts';
import type { Turn } from '../engine/transcript.ts';
import { writeAmount } from '../scenario/write-amount.ts';
import { ENGLISH, fillPlaces } from './debrief-words.ts';
import type { Review } from './review.ts';

/** What a turn gave away, and what was left then; empty where it gave nothing. */
export function describeSpending({ playable, transcript }: Review, turn: Turn): readonly string[] {
  const { spendLimit } = playable.scenario.briefing;
  const spend = choiceOfTurn(playable, turn)?.spend ?? 0;
  if (!spendLimit || spend === 0) return [];
  const sum = addUpSpending(playable, transcript.turns.slice(0, turn.index + 1));
  const left = Math.round((spendLimit.amount - sum) * 100) / 100;
  const write = (amount: number): string => writeAmount(amount, spendLimit, transcript.locale);
  const places = { spent: write(spend), limit: write(spendLimit.amount) };
  return [
    left < 0
      ? fillPlaces(ENGLISH.overspent, { ...places, sum: write(sum) })
      : fillPlaces(ENGLISH.spent, { ...places, left: write(left) }),
  ];
}
