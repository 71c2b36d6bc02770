import type { CustomerReading, Transcript } from '../engine/transcript.ts';
import type { CurvePoint, TurningPoint } from './debrief.ts';
import { ENGLISH } from './debrief-words.ts';
import { describeTurn, nameCause, tensionOfTurn } from './describe-change.ts';
import { type Named, type Review, nameMove } from './review.ts';

/** Longest label in characters. */
const LABEL_LENGTH = 60;

const MOST_TURNING_POINTS = 4;

/** Points of tension, up or down, from which a turn counts as a turning point. */
const NOTABLE_CHANGE = 6;

/** The customer's gauges at the start and after each turn. */
export function traceCurve(review: Named & Pick<Review, 'transcript'>): CurvePoint[] {
  const { transcript } = review;
  return [
    pointOf(0, transcript.opening.reading, ENGLISH.start),
    ...transcript.turns.map((turn) =>
      pointOf(turn.index + 1, turn.after, shorten(nameMove(review, turn).quote)),
    ),
  ];
}

function pointOf(turn: number, reading: CustomerReading, label: string): CurvePoint {
  return { turn, gauges: reading.gauges, mood: reading.mood, grasp: reading.grasp, label };
}

/** A text cut at a word's end, with an ellipsis, when it is too long for a label. */
export function shorten(text: string): string {
  if (text.length <= LABEL_LENGTH) return text;
  const cut = text.slice(0, LABEL_LENGTH);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : LABEL_LENGTH).replace(/[\s,.;:!?–-]+$/, '')}…`;
}

/**
 * The turns after which the customer's feelings had moved most, in order of time: at most four, and
 * where there are both, at least one for better and one for worse.
 */
export function findTurningPoints(transcript: Transcript, name: string): TurningPoint[] {
  const ranked = transcript.turns
    .map((turn) => ({ turn, change: tensionOfTurn(turn) }))
    .filter(({ change }) => Math.abs(change) >= NOTABLE_CHANGE)
    .sort((one, other) => Math.abs(other.change) - Math.abs(one.change));
  const chosen = ranked.slice(0, MOST_TURNING_POINTS);
  const isWorse = chosen[0] !== undefined && chosen[0].change > 0;
  const missing = ranked.find(({ change }) => change > 0 !== isWorse);
  if (missing && !chosen.includes(missing)) chosen.splice(-1, 1, missing);
  return chosen
    .sort((one, other) => one.turn.index - other.turn.index)
    .map(({ turn, change }) => ({
      turn: turn.index,
      direction: change > 0 ? 'worse' : 'better',
      text: describeTurn(turn, name),
      label: nameCause(turn, name),
    }));
}
