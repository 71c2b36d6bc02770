import { chosenIn } from '../assessment/collect-evidence.ts';
import { referenceChoice } from '../assessment/reference-choice.ts';
import type { Turn } from '../engine/transcript.ts';
import type { Gap } from './debrief.ts';
import { ENGLISH, beginSentence, fillPlaces } from './debrief-words.ts';
import { describeChange, explainRules } from './describe-change.ts';
import {
  type Review,
  costOfTurn,
  isReference,
  localiseFor,
  nameMove,
  totalCost,
} from './review.ts';

const MOST_GAPS = 3;

/** Points from which a cost is worth a word; less would be shown as 0. */
const NOTABLE_COST = 0.5;

/** What to change first: at most three turns, those that cost most by all rubrics together. */
export function findGaps(review: Review): Gap[] {
  return review.transcript.turns
    .filter((turn) => !isReference(review, turn) && totalCost(review, turn.index) >= NOTABLE_COST)
    .sort((one, other) => totalCost(review, other.index) - totalCost(review, one.index))
    .flatMap((turn) => describeGap(review, turn) ?? [])
    .slice(0, MOST_GAPS);
}

function describeGap(review: Review, turn: Turn): Gap | undefined {
  const better = betterMove(review, turn);
  if (!better) return undefined;
  const chosen = chosenIn(review.plan, turn);
  return {
    turn: turn.index,
    ...nameMove(turn),
    reason: chosen ? localiseFor(review, chosen.rationale) : '',
    effect: describeEffect(review, turn),
    ...better,
    cost: costOfTurn(review, turn.index),
  };
}

function betterMove(
  review: Review,
  turn: Turn,
): Pick<Gap, 'better' | 'why' | 'isBetterSpoken'> | undefined {
  if (turn.canListen) {
    const why = fillPlaces(ENGLISH.keepListeningWhy, { name: review.name });
    return { better: ENGLISH.keepListening, why, isBetterSpoken: false };
  }
  const reference = referenceChoice(review.plan, turn);
  return (
    reference && {
      better: localiseFor(review, reference.text),
      why: localiseFor(review, reference.rationale),
      isBetterSpoken: true,
    }
  );
}

/** What the customer felt, what moved and why it moved so: "“So it is me.” Anger 40 to 55." */
function describeEffect(review: Review, turn: Turn): string {
  const felt = chosenIn(review.plan, turn)?.felt;
  return [
    ...(felt ? [fillPlaces(ENGLISH.felt, { felt: localiseFor(review, felt) })] : []),
    `${beginSentence(describeChange(turn))}.`,
    ...(turn.interrupted ? [fillPlaces(ENGLISH.cutInNothing, { name: review.name })] : []),
    ...explainRules(turn, review.name),
  ].join(' ');
}
