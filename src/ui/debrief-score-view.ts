import type { ChanceLine } from '../assessment/chance-line.ts';
import { levelOfScore } from '../assessment/judge-score.ts';
import type { DimensionResult, RubricResult } from '../assessment/scorecard.ts';
import type { Debrief, TranscriptEntry } from '../debrief/debrief.ts';
import { localiseText } from '../scenario/localise-text.ts';
import type { Rubric } from '../scenario/rubric-schema.ts';
import { quoteWords, sayCount, sayDebrief } from './debrief-words.ts';

export interface ScoreInput {
  readonly result: RubricResult;
  readonly chance: ChanceLine | undefined;
  readonly rubric: Rubric | undefined;
  readonly locale: string;
}

export interface DimensionView {
  readonly id: string;
  readonly title: string;
  /** Level and number in words, or why there is none. */
  readonly verdict: string;
  /** How often it was called for; undefined where it never was. */
  readonly moments: string | undefined;
  /** 0..100; undefined where there is too little evidence for a bar. */
  readonly score: number | undefined;
  /** What chance alone gives, 0..100. */
  readonly chance: number | undefined;
}

export interface ScoreView {
  readonly id: string;
  readonly title: string;
  readonly number: number;
  readonly verdict: string;
  /** Level of the whole in words, and in how many moments it was called for. */
  readonly level: string;
  readonly chance: string | undefined;
  readonly purpose: string | undefined;
  readonly dimensions: readonly DimensionView[];
}

export interface CriticalView {
  readonly id: string;
  readonly harm: string;
  readonly text: string;
}

/** One rubric's result in words and numbers. */
export function viewScore(input: ScoreInput): ScoreView {
  const { result, chance, rubric, locale } = input;
  return {
    id: result.rubricId,
    title: localiseText(result.title, locale),
    number: Math.round(result.overall),
    verdict: describeVerdict(result),
    level: describeWhole(input),
    chance: chance && describeChance(chance),
    purpose: rubric && localiseText(rubric.purpose, locale),
    dimensions: result.dimensions.map((dimension) => viewDimension(dimension, input)),
  };
}

function describeWhole({ result, rubric, locale }: ScoreInput): string {
  const level = levelOfScore(result.overall);
  const label = rubric?.scale.labels[level];
  const moments = result.dimensions.reduce((sum, { opportunities }) => sum + opportunities, 0);
  return sayDebrief('score.whole', {
    level: label ? localiseText(label, locale) : level,
    moments: sayCount('score.moments', moments),
  });
}

function describeVerdict(result: RubricResult): string {
  if (result.critical.length > 0) return sayDebrief('score.critical');
  const mark = Math.round(result.passMark);
  if (result.passed) return sayDebrief('score.passed', { mark });
  const isAboveMark = result.overall >= result.passMark;
  return isAboveMark ? sayDebrief('score.floor') : sayDebrief('score.failed', { mark });
}

function describeChance({ kind, overall, standardError }: ChanceLine): string {
  const number = Math.round(overall);
  return kind === 'exact'
    ? sayDebrief('score.chance', { number })
    : sayDebrief('score.chanceAbout', { number, error: standardError.toFixed(1) });
}

function viewDimension(dimension: DimensionResult, input: ScoreInput): DimensionView {
  const isShown = dimension.enoughEvidence && dimension.score !== undefined;
  return {
    id: dimension.id,
    title: localiseText(dimension.title, input.locale),
    verdict: describeDimension(dimension, input),
    moments:
      dimension.opportunities > 0 ? sayCount('score.moments', dimension.opportunities) : undefined,
    score: isShown ? dimension.score : undefined,
    chance: isShown ? input.chance?.dimensions[dimension.id] : undefined,
  };
}

function describeDimension(dimension: DimensionResult, { rubric, locale }: ScoreInput): string {
  const { score, level } = dimension;
  if (score === undefined || level === undefined) return sayDebrief('score.notCalled');
  if (!dimension.enoughEvidence) return sayDebrief('score.tooLittle');
  const label = rubric?.scale.labels[level];
  return sayDebrief('score.level', {
    level: label ? localiseText(label, locale) : level,
    number: Math.round(score),
  });
}

/** Critical errors by any rubric, each once, with the trainee's words. */
export function viewCritical(
  { scorecard, transcript }: Pick<Debrief, 'scorecard' | 'transcript'>,
  locale: string,
): readonly CriticalView[] {
  const all = scorecard.rubrics.flatMap((result) => result.critical);
  const once = new Map(all.map((error) => [`${error.id}@${error.turn}`, error]));
  return [...once].map(([id, error]) => ({
    id,
    harm: sayDebrief(`critical.${error.class}`),
    text: sayDebrief('critical.turn', {
      definition:
        textOf(transcript[error.turn], error.id) ?? localiseText(error.definition, locale),
      turn: error.turn + 1,
      quote: quoteEntry(transcript[error.turn]),
    }),
  }));
}

/** What the debrief says of an error at its turn: the definition, and what made it true here. */
function textOf(entry: TranscriptEntry | undefined, id: string): string | undefined {
  return entry?.observed.find((each) => each.kind === 'critical' && each.id === id)?.text;
}

function quoteEntry(entry: TranscriptEntry | undefined): string {
  return entry ? quoteWords(entry.said, entry.isSpoken) : '';
}
