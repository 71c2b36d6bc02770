import { chosenIn } from '../assessment/collect-evidence.ts';
import type { RegretReport } from '../assessment/regret.ts';
import type { ScoreRecord } from '../assessment/score-record.ts';
import type { ScoringPlan } from '../assessment/scoring-plan.ts';
import type { Transcript, Turn } from '../engine/transcript.ts';
import { localiseText } from '../scenario/localise-text.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Choice } from '../scenario/node-schema.ts';
import type { LocaleText } from '../scenario/text-schema.ts';
import type { Cast } from './cast.ts';
import { ENGLISH, fillPlaces } from './debrief-words.ts';

/** Everything the parts of a debrief are written from. */
export interface Review {
  readonly playable: PlayableScenario;
  /** Turns as far as they are about the one each began with. */
  readonly transcript: Transcript;
  readonly plan: ScoringPlan;
  readonly record: ScoreRecord;
  readonly regret: RegretReport;
  /** Whose feelings each turn is about. */
  readonly cast: Cast;
}

/** What a move is named from. */
export type Named = Pick<Review, 'playable' | 'plan'>;

/** An authored text in the language of the attempt. */
export function localiseFor({ playable, transcript }: Review, text: LocaleText): string {
  return localiseText(text, transcript.locale, playable.scenario.defaultLocale);
}

/** Some authored texts in quotation marks, one after another. */
export const quoteAll = (review: Review, texts: readonly LocaleText[]): string =>
  texts.map((text) => `“${localiseFor(review, text)}”`).join(', ');

/** Something said, or done where nothing was said. */
export interface NamedMove {
  readonly quote: string;
  readonly isSpoken: boolean;
}

/** The trainee's words, or what was done in their place. */
export function nameMove(review: Named, turn: Turn): NamedMove {
  const { move, text } = turn;
  if ('choose' in move) return nameChoice(review, { text, choice: chosenIn(review.plan, turn) });
  if ('listen' in move) return { quote: ENGLISH.listened, isSpoken: false };
  return { quote: fillPlaces(ENGLISH.waited, { seconds: move.elapse }), isSpoken: false };
}

/** A choice in words: what is done, at the desk too, or written into the case note is not spoken. */
export function nameChoice(
  { playable }: Named,
  { text, choice }: { readonly text: string; readonly choice: Choice | undefined },
): NamedMove {
  if (choice?.desk) {
    const words = choice.desk.kind === 'note' ? ENGLISH.noted : ENGLISH.opened;
    return { quote: fillPlaces(words, { text }), isSpoken: false };
  }
  const isNote = playable.scenario.wrapUp?.some(({ choices }) =>
    choices.some(({ id }) => id === (choice?.variantOf ?? choice?.id)),
  );
  if (isNote) return { quote: fillPlaces(ENGLISH.caseNote, { text }), isSpoken: false };
  if (choice?.done) return { quote: fillPlaces(ENGLISH.done, { text }), isSpoken: false };
  return { quote: text, isSpoken: true };
}

/** Points a turn cost by each rubric, each at least 0. */
export function costOfTurn({ regret }: Review, turn: number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    regret.rubrics.map(({ rubricId, turns }) => [rubricId, turns[turn]?.cost ?? 0]),
  );
}

/** Points from which a cost is worth a word; less would be shown as 0. */
export const NOTABLE_COST = 0.5;

/** Points a turn cost by all rubrics together. */
export function totalCost(review: Review, turn: number): number {
  return Object.values(costOfTurn(review, turn)).reduce((sum, cost) => sum + cost, 0);
}
