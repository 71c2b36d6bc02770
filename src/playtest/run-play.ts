import { scoreAttempt } from '../assessment/score-attempt.ts';
import type { Attempt } from '../engine/attempt.ts';
import { beginAttempt } from '../engine/begin-attempt.ts';
import { offerChoices } from '../engine/offer-choices.ts';
import { canMove, makeMove } from '../engine/make-move.ts';
import type { Move, Transcript } from '../engine/transcript.ts';
import { localiseText } from '../scenario/localise-text.ts';
import { LISTEN, type PlayableScenario } from '../scenario/playable-scenario.ts';
import { type Rehearsal, checkExpectation } from './check-expectation.ts';
import { listWordings } from './list-wordings.ts';
import type { Play, PlayMove, PlayStep } from './play.ts';

/** Something that can be done: a choice, or listening, which has no words. */
export interface Possibility {
  readonly id: string;
  readonly text: string;
}

/** Where the conversation parted from the play. */
export interface Parting {
  /** Line of the play, from 1, and what it says. */
  readonly line: number;
  readonly text: string;
  /** What was there instead, as half a sentence. */
  readonly found: string;
  /** What can be done now; empty once the conversation is over. */
  readonly offered: readonly Possibility[];
}

export interface PlayResult {
  readonly play: Play;
  readonly playable: PlayableScenario;
  readonly passed: boolean;
  /** The conversation as far as it was played. */
  readonly transcript: Transcript;
  /** Present when the play did not pass. */
  readonly parting?: Parting;
}

/** Seed of plays that name none; they accept every wording of a line. */
const REHEARSAL_SEED = 'rehearsal';

/**
 * Plays a play through the engine and stops at the first line that does not hold. The play must be
 * one of this scenario: what `parsePlay` read with the same playable.
 *
 * @example
 * const { passed, parting, transcript } = runPlay(play, playable);
 */
export function runPlay(play: Play, playable: PlayableScenario): PlayResult {
  const { seed = REHEARSAL_SEED, locale } = play;
  let { attempt } = beginAttempt(playable, { seed, locale });
  const wordings = play.seed === undefined ? gatherWordings(attempt) : undefined;
  for (const step of play.steps) {
    const outcome = takeStep(step, { attempt, wordings, scorecard: () => scoreOf(attempt) });
    if (typeof outcome === 'string') {
      const parting = {
        line: step.line,
        text: step.text,
        found: outcome,
        offered: listOffer(attempt),
      };
      return { play, playable, passed: false, transcript: attempt.transcript, parting };
    }
    attempt = outcome;
  }
  return { play, playable, passed: true, transcript: attempt.transcript };
}

const scoreOf = ({ playable, transcript }: Attempt) => scoreAttempt(playable, transcript);

function gatherWordings({ playable, locale }: Attempt): ReadonlyMap<string, readonly string[]> {
  return new Map(listWordings(playable, locale).map(({ source, texts }) => [source, texts]));
}

/** The attempt after a step, or what was there instead of what the step says. */
function takeStep(step: PlayStep, rehearsal: Rehearsal): Attempt | string {
  const { attempt } = rehearsal;
  if ('expectation' in step) {
    const { holds, found } = checkExpectation(step.expectation, rehearsal);
    return holds === !step.isNegated ? attempt : found;
  }
  const move = findMove(step.move, attempt);
  return typeof move === 'string' ? move : makeMove(attempt, move).attempt;
}

function findMove(written: PlayMove, attempt: Attempt): Move | string {
  if (attempt.transcript.end) return 'the conversation is over';
  if ('waitSeconds' in written) return { elapse: written.waitSeconds };
  if ('listen' in written) {
    const move = { listen: true } as const;
    return canMove(attempt, move) ? move : 'there is nothing more to listen to';
  }
  const possible = written.choose.filter((id) => canMove(attempt, { choose: id }));
  const [id] = possible;
  if (id === undefined) return `${written.choose.map(quote).join(' or ')} is not on offer`;
  if (possible.length === 1) return { choose: id };
  return `${possible.map(quote).join(' and ')} say the same words`;
}

const quote = (id: string): string => `"${id}"`;

function listOffer(attempt: Attempt): readonly Possibility[] {
  const { choices, canListen } = offerChoices(attempt);
  const { locale, playable } = attempt;
  const named = choices.map(({ id, text }) => ({
    id,
    text: localiseText(text, locale, playable.scenario.defaultLocale),
  }));
  return canListen ? [{ id: LISTEN, text: '' }, ...named] : named;
}
