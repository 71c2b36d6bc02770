import type { ChanceLine } from '../assessment/chance-line.ts';
import { measureRegret } from '../assessment/regret.ts';
import { scoreAttempt } from '../assessment/score-attempt.ts';
import { recordTurns } from '../assessment/score-record.ts';
import { planScoring } from '../assessment/scoring-plan.ts';
import { keepLedger } from '../engine/promise-ledger.ts';
import type { Transcript } from '../engine/transcript.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Ending } from '../scenario/scenario-schema.ts';
import { castOf, ownPart } from './cast.ts';
import type { Debrief } from './debrief.ts';
import { findGaps } from './find-gaps.ts';
import { findStrengths } from './find-strengths.ts';
import { type Review, localiseFor } from './review.ts';
import { findTurningPoints, traceCurve } from './trace-curve.ts';
import { writeOpening, writeTranscript } from './write-transcript.ts';

/**
 * The report for reflection on a finished attempt, in the language it was played in: a pure
 * function of scenario, transcript and the chance lines of the scenario. Strengths come before gaps,
 * and a run with few of them still names up to three things to change. Throws when the attempt has
 * not ended.
 */
export function buildDebrief(
  playable: PlayableScenario,
  transcript: Transcript,
  chance: readonly ChanceLine[],
): Debrief {
  const ending = endingOf(playable, transcript);
  const plan = planScoring(playable);
  const cast = castOf(playable, transcript);
  const review: Review = {
    playable,
    transcript: { ...transcript, turns: transcript.turns.map(ownPart) },
    plan,
    record: recordTurns(plan, transcript.turns),
    regret: measureRegret(playable, transcript),
    cast,
  };
  const gaps = findGaps(review);
  const strengths = findStrengths(review, new Set(gaps.map(({ turn }) => turn)));
  return {
    title: localiseFor(review, ending.title),
    parting: lastWords(transcript) ?? localiseFor(review, ending.parting),
    afterword: localiseFor(review, ending.afterword),
    hiddenCause: localiseFor(review, playable.scenario.hiddenCause),
    outcome: ending.outcome,
    customerName: playable.scenario.customer.shortName,
    scorecard: scoreAttempt(playable, transcript),
    chance,
    curve: traceCurve({ playable, plan, cast, transcript }),
    turningPoints: findTurningPoints(review.transcript, cast),
    strengths,
    gaps,
    promises: keepLedger(playable, transcript.turns).map(({ turn, text, standing }) => ({
      ...{ turn, standing },
      text: localiseFor(review, text),
    })),
    opening: writeOpening(review),
    transcript: writeTranscript(review, transcript.turns),
    costsExact: review.regret.exact,
  };
}

function endingOf({ scenario }: PlayableScenario, { end }: Transcript): Ending {
  if (!end) throw new Error(`Attempt of ${scenario.id} has not ended`);
  const ending = scenario.endings.find(({ id }) => id === end.endingId);
  if (!ending) throw new Error(`No ending "${end.endingId}" in ${scenario.id}`);
  return ending;
}

/** What was said last; the engine closes every conversation with the customer's parting words. */
function lastWords({ turns, opening }: Transcript): string | undefined {
  return (turns.at(-1)?.replies ?? opening.replies).at(-1)?.text;
}
