import type { Rule } from './rule.ts';
import { absolutesOnlyInBad } from './rules/absolutes-only-in-bad.ts';
import { askedBeforeKnown } from './rules/asked-before-known.ts';
import { badRunBeatsGood } from './rules/bad-run-beats-good.ts';
import { bestChoiceSamePosition } from './rules/best-choice-same-position.ts';
import { botPasses } from './rules/bot-passes.ts';
import { chanceLineTooHigh } from './rules/chance-line-too-high.ts';
import { choiceDominatedEverywhere } from './rules/choice-dominated-everywhere.ts';
import { choiceLengthDiffers } from './rules/choice-length-differs.ts';
import { criticalErrorWithoutChoice } from './rules/critical-error-without-choice.ts';
import { echoOnlyInBest } from './rules/echo-only-in-best.ts';
import { factNeverLearned } from './rules/fact-never-learned.ts';
import { fewChoices } from './rules/few-choices.ts';
import { ignoredEvidence } from './rules/ignored-evidence.ts';
import { levelWithoutDifference } from './rules/level-without-difference.ts';
import { lineTooLong } from './rules/line-too-long.ts';
import { longestChoiceBest } from './rules/longest-choice-best.ts';
import { minutesDiffer } from './rules/minutes-differ.ts';
import { missingTranslation } from './rules/missing-translation.ts';
import { moodLineMissing } from './rules/mood-line-missing.ts';
import { mostSentencesBest } from './rules/most-sentences-best.ts';
import { noRecovery } from './rules/no-recovery.ts';
import { nothingOnOffer } from './rules/nothing-on-offer.ts';
import { offerOutsideAuthority } from './rules/offer-outside-authority.ts';
import { oneSidedEndings } from './rules/one-sided-endings.ts';
import { onlyQuestionBest } from './rules/only-question-best.ts';
import { promiseWithoutDue } from './rules/promise-without-due.ts';
import { readingLevel } from './rules/reading-level.ts';
import { referenceBelow100 } from './rules/reference-below-100.ts';
import { referenceEndsBadly } from './rules/reference-ends-badly.ts';
import { referenceNotBest } from './rules/reference-not-best.ts';
import { referenceNotOnOffer } from './rules/reference-not-on-offer.ts';
import { repeatedPhrase } from './rules/repeated-phrase.ts';
import { sameChoiceTwice } from './rules/same-choice-twice.ts';
import { severalActsInChoice } from './rules/several-acts-in-choice.ts';
import { shortestChoiceBest } from './rules/shortest-choice-best.ts';
import { silentNode } from './rules/silent-node.ts';
import { singleWording } from './rules/single-wording.ts';
import { thinRationale } from './rules/thin-rationale.ts';
import { unassessedButUsed } from './rules/unassessed-but-used.ts';
import { unassessedDimension } from './rules/unassessed-dimension.ts';
import { underAssessedDimension } from './rules/under-assessed-dimension.ts';
import { unfinishablePath } from './rules/unfinishable-path.ts';
import { unknownFactUsed } from './rules/unknown-fact-used.ts';
import { unreachableChoice } from './rules/unreachable-choice.ts';
import { unreachableEnding } from './rules/unreachable-ending.ts';
import { unreachableLine } from './rules/unreachable-line.ts';
import { unreachableNode } from './rules/unreachable-node.ts';
import { unusedFlag } from './rules/unused-flag.ts';
import { unusedOpportunity } from './rules/unused-opportunity.ts';
import { unusedRoute } from './rules/unused-route.ts';

/** Every rule: first what can happen at all, then what is assessed, what gives the best away, and the words. */
export const ALL_RULES: readonly Rule[] = [
  unreachableNode,
  unreachableChoice,
  unreachableLine,
  unreachableEnding,
  unfinishablePath,
  nothingOnOffer,
  referenceNotOnOffer,
  silentNode,
  moodLineMissing,
  fewChoices,
  oneSidedEndings,
  unusedFlag,
  unusedRoute,
  factNeverLearned,
  askedBeforeKnown,
  unusedOpportunity,
  unassessedDimension,
  underAssessedDimension,
  unassessedButUsed,
  ignoredEvidence,
  levelWithoutDifference,
  referenceNotBest,
  referenceBelow100,
  referenceEndsBadly,
  badRunBeatsGood,
  noRecovery,
  choiceDominatedEverywhere,
  criticalErrorWithoutChoice,
  chanceLineTooHigh,
  botPasses,
  longestChoiceBest,
  shortestChoiceBest,
  mostSentencesBest,
  onlyQuestionBest,
  bestChoiceSamePosition,
  choiceLengthDiffers,
  echoOnlyInBest,
  absolutesOnlyInBad,
  sameChoiceTwice,
  severalActsInChoice,
  promiseWithoutDue,
  offerOutsideAuthority,
  unknownFactUsed,
  repeatedPhrase,
  singleWording,
  lineTooLong,
  readingLevel,
  thinRationale,
  missingTranslation,
  minutesDiffer,
];
