import { chosenIn } from '../assessment/collect-evidence.ts';
import type { Turn } from '../engine/transcript.ts';
import type { Strength } from './debrief.ts';
import { ENGLISH, fillPlaces } from './debrief-words.ts';
import {
  describeChange,
  describeTurn,
  explainRules,
  tensionChange,
  tensionOfTurn,
} from './describe-change.ts';
import { isReference } from './find-missing.ts';
import { type Review, localiseFor, nameMove, totalCost } from './review.ts';

const MOST_STRENGTHS = 3;

/** Level from which an act is good. */
const GOOD_LEVEL = 3;

/** Points a turn may cost and still count as a strength. */
const SMALL_COST = 1;

interface Candidate {
  readonly strength: Strength;
  /** Change of tension, in points; negative is relief. */
  readonly tension: number;
}

/**
 * What worked: up to three acts that were the best on offer or showed a good level everywhere, those
 * that did the customer most good first, then shown in order of time. Letting the whole story out
 * counts as one. When there is none, the act that came closest, and said so; never praise for
 * something that did not happen. Turns named as gaps are left out.
 */
export function findStrengths(review: Review, gapTurns: ReadonlySet<number>): Strength[] {
  const open = review.transcript.turns.filter(
    ({ index }) => !gapTurns.has(index) && !isTainted(review, index),
  );
  const candidates = [
    ...listenedToTheEnd(review),
    ...open.filter((turn) => isGood(review, turn)).map((turn) => candidateOf(review, turn)),
  ];
  const best = candidates
    .sort((one, other) => one.tension - other.tension)
    .slice(0, MOST_STRENGTHS)
    .map(({ strength }) => strength);
  return (best.length > 0 ? best : closestAct(review, open)).sort(
    (one, other) => one.turn - other.turn,
  );
}

function isGood(review: Review, turn: Turn): boolean {
  if (!('choose' in turn.move) || totalCost(review, turn.index) > SMALL_COST) return false;
  if (isReference(review, turn)) return true;
  const levels = levelsOf(review, turn.index);
  return levels.length > 0 && levels.every((level) => level >= GOOD_LEVEL);
}

/** Whether the turn showed something that counts against it, or a critical error. */
function isTainted({ record }: Review, turn: number): boolean {
  const negative = record.indicators.some(
    (each) => each.turn === turn && each.planned.indicator.polarity === 'negative',
  );
  return negative || record.critical.some((each) => each.turn === turn);
}

function levelsOf({ record }: Review, turn: number): readonly number[] {
  return [...record.evidence.values()]
    .flat()
    .filter((point) => point.turn === turn)
    .map(({ level }) => level);
}

function candidateOf(review: Review, turn: Turn): Candidate {
  const chosen = chosenIn(review.plan, turn);
  const { cast } = review;
  const name = cast.nameIn(turn.index);
  const effect = [describeTurn(turn, name), ...explainRules(turn, name)].join(' ');
  return {
    tension: tensionOfTurn(turn),
    strength: {
      turn: turn.index,
      ...nameMove(review, turn),
      isRelative: false,
      effect: cast.tell(turn.index, effect),
      why: chosen ? localiseFor(review, chosen.rationale) : '',
    },
  };
}

/** The listening that let the whole story out, measured from where the trainee began to listen. */
function listenedToTheEnd(review: Review): Candidate[] {
  const { transcript, cast } = review;
  const { turns, opening } = transcript;
  const end = turns.findIndex(
    ({ move, before, after }) => 'listen' in move && before.heard < 1 && after.heard >= 1,
  );
  const last = turns[end];
  if (!last) return [];
  const spoke = turns.slice(0, end).findLast(({ move }) => !('listen' in move));
  const heard = { before: spoke?.after ?? opening.reading, after: last.after };
  const sentence = spoke ? ENGLISH.restOfStory : ENGLISH.wholeStory;
  const name = cast.nameIn(last.index);
  return [
    {
      tension: tensionChange(heard),
      strength: {
        turn: last.index,
        ...nameMove(review, last),
        isRelative: false,
        effect: cast.tell(
          last.index,
          fillPlaces(ENGLISH.because, {
            cause: fillPlaces(sentence, { name }),
            change: describeChange(heard),
          }),
        ),
        why: fillPlaces(ENGLISH.wholeStoryWhy, { name }),
      },
    },
  ];
}

/** The turn that cost least, and of those the one that did most good; none when all were gaps. */
function closestAct(review: Review, open: readonly Turn[]): Strength[] {
  const [closest] = open
    .filter(({ move }) => !('elapse' in move))
    .sort(
      (one, other) =>
        totalCost(review, one.index) - totalCost(review, other.index) ||
        tensionOfTurn(one) - tensionOfTurn(other),
    );
  if (!closest) return [];
  const { strength } = candidateOf(review, closest);
  const effect = fillPlaces(ENGLISH.because, {
    cause: ENGLISH.relative,
    change: describeChange(closest),
  });
  return [{ ...strength, isRelative: true, effect: review.cast.tell(closest.index, effect) }];
}
