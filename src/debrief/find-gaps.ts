import { chosenIn } from '../assessment/collect-evidence.ts';
import { namesDuty } from '../assessment/find-missed.ts';
import { referenceChoice } from '../assessment/reference-choice.ts';
import type { Turn } from '../engine/transcript.ts';
import type { Choice } from '../scenario/node-schema.ts';
import type { Gap } from './debrief.ts';
import { ENGLISH, beginSentence, fillPlaces } from './debrief-words.ts';
import { describeChange, explainRules } from './describe-change.ts';
import { observeTurn } from './describe-observation.ts';
import {
  type Review,
  costOfTurn,
  isReference,
  localiseFor,
  nameChoice,
  nameMove,
  totalCost,
} from './review.ts';

const MOST_GAPS = 3;

/** Points from which a cost is worth a word; less would be shown as 0. */
const NOTABLE_COST = 0.5;

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
  const better = betterMove(review, turn);
  if (!better) return undefined;
  const chosen = chosenIn(review.plan, turn);
  return {
    turn: turn.index,
    ...nameMove(review, turn),
    reason: chosen ? localiseFor(review, chosen.rationale) : '',
    effect: describeEffect(review, turn),
    thought: describeThought(review, turn, chosen),
    observed: observeTurn(review, turn.index).filter(
      ({ kind, isCounted }) => kind !== 'for' && isCounted,
    ),
    ...better,
    cost: costOfTurn(review, turn.index),
  };
}

function betterMove(
  review: Review,
  turn: Turn,
): Pick<Gap, 'better' | 'why' | 'isBetterSpoken'> | undefined {
  if (turn.canListen) {
    const name = review.cast.nameIn(turn.index);
    const why = fillPlaces(ENGLISH.keepListeningWhy, { name });
    return { better: ENGLISH.keepListening, why, isBetterSpoken: false };
  }
  const best = dutifulChoice(review, turn) ?? referenceChoice(review.plan, turn);
  if (!best) return undefined;
  const text = localiseFor(review, best.text);
  const { quote, isSpoken } = nameChoice(review, { text, choice: best });
  return {
    better: quote,
    why: localiseFor(review, best.rationale),
    isBetterSpoken: isSpoken,
  };
}

/**
 * Where a turn was the last chance for what was missed, the choice on offer that would have done it:
 * the reference where it does.
 */
function dutifulChoice({ plan, record }: Review, turn: Turn): Choice | undefined {
  const counted = record.indicators.filter((each) => each.counted);
  const missed = [...record.critical, ...counted].find(
    (each) => each.turn === turn.index && each.duty,
  );
  const duty = missed?.duty;
  if (!duty) return undefined;
  const reference = referenceChoice(plan, turn);
  const doing = turn.offered.filter((id) => namesDuty(plan, duty, id));
  return plan.choices.get(doing.find((id) => id === reference?.id) ?? doing[0] ?? '');
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
