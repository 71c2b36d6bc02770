import { chosenIn } from '../assessment/collect-evidence.ts';
import type { Turn } from '../engine/transcript.ts';
import type { Choice, DeskMove } from '../scenario/node-schema.ts';
import { ENGLISH, fillPlaces } from './debrief-words.ts';
import { type Missing, saysBest } from './find-missing.ts';
import { type Review, localiseFor, quoteAll } from './review.ts';

/** Why what was done fell short: the coach's reason, and what was missing beside the words. */
export function explainShortfall(review: Review, turn: Turn, missing: Missing): string {
  const { guessed, undone, passed } = missing;
  const textsOf = (wanted: DeskMove['kind']) =>
    undone.filter(({ kind }) => kind === wanted).map(({ text }) => text);
  const facts = quoteAll(review, guessed);
  const lists = [
    // What would have told a guesser is named as the better thing to do.
    [ENGLISH.notOpened, guessed.length > 0 ? [] : textsOf('material')],
    [ENGLISH.notNoted, textsOf('note')],
    [ENGLISH.timePassed, passed],
  ] as const;
  return [
    ...judgeWords(review, turn, missing),
    ...(guessed.length > 0 ? [fillPlaces(ENGLISH.guessed, { facts })] : []),
    ...lists
      .filter(([, texts]) => texts.length > 0)
      .map(([sentence, texts]) => fillPlaces(sentence, { texts: quoteAll(review, texts) })),
  ].join(' ');
}

/** What is to be said of the words alone. */
function judgeWords(review: Review, turn: Turn, { guessed }: Missing): readonly string[] {
  const chosen = chosenIn(review.plan, turn);
  if (!chosen) return [];
  if (chosen.desk) return isNeedlessNote(chosen) ? [ENGLISH.needlessNote] : [];
  if (!saysBest(review, turn)) return [localiseFor(review, chosen.rationale)];
  // The reason beside the best words praises them.
  return guessed.length > 0 ? [] : [ENGLISH.rightWords];
}

const isNeedlessNote = ({ desk, reference }: Choice): boolean =>
  desk?.kind === 'note' && !reference;
