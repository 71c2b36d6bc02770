import { chosenIn } from '../assessment/collect-evidence.ts';
import { namesDuty } from '../assessment/find-missed.ts';
import { referenceChoice } from '../assessment/reference-choice.ts';
import type { Turn } from '../engine/transcript.ts';
import type { Choice } from '../scenario/node-schema.ts';
import type { Gap } from './debrief.ts';
import { ENGLISH, fillPlaces } from './debrief-words.ts';
import {
  type DeskItem,
  type Missing,
  listAskedAgain,
  listTeachers,
  listUnknown,
  saysBest,
} from './find-missing.ts';
import { type Review, localiseFor, nameChoice, quoteAll } from './review.ts';

type Better = Pick<Gap, 'better' | 'why' | 'isBetterSpoken'>;

/** What would have done better than a turn, and why; undefined where nothing is known that would. */
export function betterMove(review: Review, turn: Turn, missing: Missing): Better | undefined {
  if (missing.passed.length > 0 && ('listen' in turn.move || saysBest(review, turn))) {
    return doneInstead(ENGLISH.wordFirst, ENGLISH.wordWhy);
  }
  if (turn.canListen) {
    const name = review.cast.nameIn(turn.index);
    return doneInstead(ENGLISH.keepListening, fillPlaces(ENGLISH.keepListeningWhy, { name }));
  }
  const chosen = chosenIn(review.plan, turn);
  if (chosen && saysBest(review, turn)) {
    if (chosen.againOf !== undefined) return useKnown(review, turn, chosen);
    return betterBefore(review, turn, missing);
  }
  const best = dutifulChoice(review, turn) ?? referenceChoice(review.plan, turn);
  return best ? sayInstead(review, turn, best) : lookedUpFirst(review, missing);
}

/** Where the best words were not on offer since something had not been looked up. */
function lookedUpFirst(review: Review, { undone }: Missing): Better | undefined {
  const materials = undone.filter(({ kind }) => kind === 'material');
  return materials.length > 0
    ? doneInstead(findOutBy(review, materials), ENGLISH.openWhy)
    : undefined;
}

const doneInstead = (better: string, why: string): Better => ({
  ...{ better, why },
  isBetterSpoken: false,
});

/** What belonged before the best words. */
function betterBefore(review: Review, turn: Turn, missing: Missing): Better | undefined {
  const { guessed, teachers, undone } = missing;
  if (guessed.length > 0) return doneInstead(findOutBy(review, teachers), ENGLISH.openWhy);
  const [opens, notes] = (['material', 'note'] as const).map((wanted) =>
    undone.some(({ kind }) => kind === wanted),
  );
  if (!opens && !notes) return undefined;
  const when = undone.some(({ isOnOffer }) => isOnOffer) ? 'First' : 'InTime';
  const what = opens && notes ? 'openAndNote' : opens ? 'open' : 'note';
  const name = review.cast.nameIn(turn.index);
  const why = [opens && ENGLISH.openWhy, notes && fillPlaces(ENGLISH.noteWhy, { name })];
  return doneInstead(ENGLISH[`${what}${when}`], why.filter(Boolean).join(' '));
}

/** What is known goes without asking. */
const useKnown = (review: Review, turn: Turn, question: Choice): Better =>
  doneInstead(
    fillPlaces(ENGLISH.useKnown, {
      texts: quoteAll(review, listAskedAgain(review, turn, question)),
    }),
    ENGLISH.useKnownWhy,
  );

/** How something can be found out that was stated without being known. */
function findOutBy(review: Review, teachers: readonly DeskItem[]): string {
  if (teachers.length === 0) return ENGLISH.findOut;
  const isInTime = teachers.some(({ isOnOffer }) => isOnOffer);
  const texts = quoteAll(
    review,
    teachers.map(({ text }) => text),
  );
  return fillPlaces(isInTime ? ENGLISH.openThese : ENGLISH.openTheseInTime, { texts });
}

/** Other words; where they would be a guess, what is to be found out before them. */
function sayInstead(review: Review, turn: Turn, best: Choice): Better {
  if (best.againOf !== undefined) return useKnown(review, turn, best);
  const text = localiseFor(review, best.text);
  const why = localiseFor(review, best.rationale);
  const { quote, isSpoken } = nameChoice(review, { text, choice: best });
  if (best.guessOf === undefined) return { better: quote, why, isBetterSpoken: isSpoken };
  const teachers = listTeachers(review, turn, listUnknown(review, turn, best));
  const first = findOutBy(review, teachers);
  return doneInstead(
    fillPlaces(ENGLISH.findOutThen, { first, quote: isSpoken ? `“${quote}”` : quote }),
    why,
  );
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
