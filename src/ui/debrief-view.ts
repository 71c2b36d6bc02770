import type {
  Debrief,
  Gap,
  Opening,
  PromiseOutcome,
  Strength,
  TranscriptEntry,
} from '../debrief/debrief.ts';
import { localiseText } from '../scenario/localise-text.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { viewCurve, type CurveView } from './debrief-curve-view.ts';
import {
  viewCritical,
  viewScore,
  type CriticalView,
  type ScoreView,
} from './debrief-score-view.ts';
import { viewObservation, type ObservationView } from './debrief-observation-view.ts';
import { quoteWords, sayCount, sayDebrief } from './debrief-words.ts';

export interface DebriefProps {
  readonly debrief: Debrief;
  readonly playable: PlayableScenario;
  readonly locale: string;
  /** A run begun from the middle: labelled as practice. */
  readonly isPractice: boolean;
  /** Score of the first finished run by the main rubric, once there is another to compare with. */
  readonly firstScore?: number | undefined;
  readonly bestScore?: number | undefined;
  /** Same customer again, with the same wording and order, or with another seed. */
  readonly onTryAgain: (seed: 'same' | 'new') => void;
  /** Practice from the decision of this turn of the transcript. */
  readonly onRetryFrom: (turn: number) => void;
  /** Saves the run as a play and returns the name of the file. */
  readonly onSavePlay: () => string;
  readonly onLibrary: () => void;
  readonly onSettings: () => void;
}

export interface StrengthView {
  readonly turn: number;
  /** What was said, in quotation marks, or what was done. */
  readonly quote: string;
  readonly effect: string;
  readonly why: string;
}

export interface GapView {
  readonly turn: number;
  /** What was said, in quotation marks, or what was done. */
  readonly quote: string;
  readonly effect: string;
  /** What the customer thought, labelled as a thought. */
  readonly thought: string | undefined;
  /** Why it fell short; may be empty. */
  readonly reason: string;
  /** What the rubrics hold against it, as far as it counts. */
  readonly observed: readonly ObservationView[];
  readonly better: string;
  readonly why: string;
  readonly cost: string | undefined;
}

/** A promise and what became of it. */
export interface PromiseRow {
  readonly turn: number;
  /** For example "Turn 9". */
  readonly made: string;
  readonly text: string;
  readonly standing: string;
  /** False where somebody waited in vain. */
  readonly isGood: boolean;
}

/** A line of the customer or of somebody else, or what happened between lines. */
export interface LineView {
  readonly kind: 'reply' | 'narration';
  /** Who wrote it, where that is neither the trainee nor a customer. */
  readonly name?: string | undefined;
  readonly text: string;
}

export interface EntryView {
  readonly turn: number;
  /** For example "Turn 3", as in the table of the curve. */
  readonly title: string;
  /** The trainee's words, or what was done where nothing was said. */
  readonly said: string;
  readonly isSpoken: boolean;
  /** Who answered, where it was somebody else. */
  readonly speaker: string | undefined;
  readonly lines: readonly LineView[];
  readonly changes: readonly string[];
  readonly observed: readonly ObservationView[];
  readonly cost: string | undefined;
  readonly isReference: boolean;
}

export interface DebriefView {
  readonly pageTitle: string;
  readonly name: string;
  readonly standing: string | undefined;
  readonly curve: CurveView;
  readonly scores: readonly ScoreView[];
  readonly critical: readonly CriticalView[];
  /** True when nothing reached a good level and the strengths are the best there was. */
  readonly areStrengthsRelative: boolean;
  readonly strengths: readonly StrengthView[];
  readonly promises: readonly PromiseRow[];
  readonly changeTitle: string;
  readonly gaps: readonly GapView[];
  /** What came before the first turn; may be empty. */
  readonly opening: readonly LineView[];
  readonly transcript: readonly EntryView[];
}

const MOST_GAPS = 3;

/** Everything the debrief screen says. */
export function viewDebrief(props: DebriefProps): DebriefView {
  const { debrief, playable, locale } = props;
  const gaps = debrief.gaps.slice(0, MOST_GAPS);
  return {
    pageTitle: sayDebrief('page.title', { name: debrief.customerName }),
    name: debrief.customerName,
    standing: describeStanding(props),
    curve: viewCurve(debrief),
    scores: debrief.scorecard.rubrics.map((result) =>
      viewScore({
        result,
        locale,
        chance: debrief.chance.find(({ rubricId }) => rubricId === result.rubricId),
        rubric: playable.rubrics.find(({ id }) => id === result.rubricId),
      }),
    ),
    critical: viewCritical(debrief, locale),
    areStrengthsRelative:
      debrief.strengths.length > 0 && debrief.strengths.every(({ isRelative }) => isRelative),
    strengths: debrief.strengths.map(viewStrength),
    promises: debrief.promises.map(viewPromise),
    changeTitle: sayDebrief(`change.title.${gaps.length as 0 | 1 | 2 | 3}`),
    gaps: gaps.map((gap) => viewGap(gap, props)),
    opening: debrief.opening ? viewLines(debrief.opening) : [],
    transcript: debrief.transcript.map((entry) => viewEntry(entry, props)),
  };
}

function describeStanding({ firstScore, bestScore }: DebriefProps): string | undefined {
  if (firstScore === undefined || bestScore === undefined) return undefined;
  return sayDebrief('head.standing', {
    first: Math.round(firstScore),
    best: Math.round(bestScore),
  });
}

/** Word that somebody waited for in vain. */
const IN_VAIN: readonly PromiseOutcome['standing'][] = ['overdue', 'late', 'broken'];

function viewPromise({ turn, text, standing }: PromiseOutcome): PromiseRow {
  return {
    ...{ turn, text },
    made: sayDebrief('said.turn', { turn: turn + 1 }),
    standing: sayDebrief(`word.${standing}`),
    isGood: !IN_VAIN.includes(standing),
  };
}

function viewStrength({ turn, quote, isSpoken, effect, why }: Strength): StrengthView {
  return { turn, quote: quoteWords(quote, isSpoken), effect, why };
}

function viewGap(gap: Gap, props: DebriefProps): GapView {
  const { turn, effect, thought, reason, why } = gap;
  return {
    ...{ turn, effect, thought, reason, why },
    quote: quoteWords(gap.quote, gap.isSpoken),
    observed: gap.observed.map(viewObservation),
    better: quoteWords(gap.better, gap.isBetterSpoken),
    cost: describeCost(gap.cost, props),
  };
}

function viewEntry(entry: TranscriptEntry, props: DebriefProps): EntryView {
  const { turn, said, isSpoken, speaker, changes, reference } = entry;
  const cost = describeCost(entry.cost, props);
  return {
    ...{ turn, said, isSpoken, speaker, changes, cost },
    title: sayDebrief('said.turn', { turn: turn + 1 }),
    observed: entry.observed.map(viewObservation),
    lines: viewLines(entry),
    isReference: reference,
  };
}

/** What the customer said, with what happened at its place among it. */
function viewLines({ replies, narration }: Opening): readonly LineView[] {
  const lines = replies.map((text): LineView => ({ kind: 'reply', text }));
  if (!narration) return lines;
  const { text, others = [], after } = narration;
  const told: readonly LineView[] = [
    ...(text === '' ? [] : [{ kind: 'narration' as const, text }]),
    ...others.map((other) => ({ kind: 'reply' as const, ...other })),
  ];
  return [...lines.slice(0, after), ...told, ...lines.slice(after)];
}

/** For example "Cost 9 points of H.E.A.R.D."; undefined where nothing was lost. */
function describeCost(
  cost: Readonly<Record<string, number>>,
  { debrief, locale }: DebriefProps,
): string | undefined {
  const parts = debrief.scorecard.rubrics.flatMap(({ rubricId, title }) => {
    const points = cost[rubricId] ?? 0;
    return points > 0 ? [describePoints(points, localiseText(title, locale))] : [];
  });
  if (parts.length === 0) return undefined;
  const points = parts.reduce((first, last) => sayDebrief('change.and', { first, last }));
  return sayDebrief(debrief.costsExact ? 'change.cost' : 'change.costAtLeast', { points });
}

function describePoints(points: number, rubric: string): string {
  const count = Math.round(points);
  return count === 0
    ? sayDebrief('change.pointsLittle', { rubric })
    : sayCount('change.points', count, { rubric });
}
