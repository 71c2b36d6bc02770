import { chosenIn } from '../assessment/collect-evidence.ts';
import type { Turn } from '../engine/transcript.ts';
import type { Choice } from '../scenario/node-schema.ts';
import { betterMove } from './better-move.ts';
import type { Gap } from './debrief.ts';
import { ENGLISH, beginSentence, fillPlaces } from './debrief-words.ts';
import { describeChange, explainRules } from './describe-change.ts';
import { explainShortfall } from './explain-shortfall.ts';
import { observeTurn } from './describe-observation.ts';
import { findMissing, isReference } from './find-missing.ts';
import {
  NOTABLE_COST,
  type Review,
  costOfTurn,
  localiseFor,
  nameMove,
  totalCost,
} from './review.ts';

const MOST_GAPS = 3;

/**
 * What to change first: at most three turns, those that cost most by all rubrics together. A turn
 * with a critical error is among them however little it cost.
 */
export function findGaps(review: Review): Gap[] {
  const critical = new Set(review.record.critical.map(({ turn }) => turn));
  const byCost = review.transcript.turns
    .filter(
      (turn) =>
        !isReference(review, turn) &&
        (critical.has(turn.index) || totalCost(review, turn.index) >= NOTABLE_COST),
    )
    .sort((one, other) => totalCost(review, other.index) - totalCost(review, one.index))
    .flatMap((turn) => describeGap(review, turn) ?? []);
  const kept = [
    ...byCost.filter(({ turn }) => critical.has(turn)),
    ...byCost.filter(({ turn }) => !critical.has(turn)),
  ].slice(0, MOST_GAPS);
  return byCost.filter((gap) => kept.includes(gap));
}

function describeGap(review: Review, turn: Turn): Gap | undefined {
  const missing = findMissing(review, turn);
  const better = betterMove(review, turn, missing);
  if (!better) return undefined;
  const chosen = chosenIn(review.plan, turn);
  return {
    turn: turn.index,
    ...nameMove(review, turn),
    reason: explainShortfall(review, turn, missing),
    effect: describeEffect(review, turn),
    thought: describeThought(review, turn, chosen),
    observed: observeTurn(review, turn.index).filter(
      ({ kind, isCounted }) => kind !== 'for' && isCounted,
    ),
    ...better,
    cost: costOfTurn(review, turn.index),
  };
}

/** What moved and why it moved so: "Anger 40 to 55. A further apology weighs less." */
function describeEffect(review: Review, turn: Turn): string {
  const name = review.cast.nameIn(turn.index);
  const effect = [
    `${beginSentence(describeChange(turn))}.`,
    ...(turn.interrupted ? [fillPlaces(ENGLISH.cutInNothing, { name })] : []),
    ...explainRules(turn, name),
  ].join(' ');
  return review.cast.tell(turn.index, effect);
}

/** What the customer thought and did not say: "Ilse thought: So it is me." */
function describeThought(
  review: Review,
  { index }: Turn,
  chosen: Choice | undefined,
): string | undefined {
  if (!chosen?.felt) return undefined;
  const felt = localiseFor(review, chosen.felt);
  return fillPlaces(ENGLISH.thought, { name: review.cast.nameIn(index), felt });
}
