import type { CustomerReading, Transcript } from '../engine/transcript.ts';
import type { Cast } from './cast.ts';
import type { CurvePoint, TurningPoint } from './debrief.ts';
import { ENGLISH } from './debrief-words.ts';
import { describeTurn, nameCause, tensionOfTurn } from './describe-change.ts';
import { type Named, type Review, nameMove } from './review.ts';

/** Longest label in characters. */
const LABEL_LENGTH = 60;

const MOST_TURNING_POINTS = 4;

/** Points of tension, up or down, from which a turn counts as a turning point. */
const NOTABLE_CHANGE = 6;

/**
 * The customer's gauges at the start and after each turn. Where another one was met in a turn there
 * are two points for it: how the one was left, and how the other is.
 */
export function traceCurve(review: Named & Pick<Review, 'transcript' | 'cast'>): CurvePoint[] {
  const { transcript, cast } = review;
  return [
    pointOf(0, transcript.opening.reading, { label: ENGLISH.start, person: cast.nameIn(0) }),
    ...transcript.turns.flatMap((turn) => {
      const { index, after, parted } = turn;
      const label = shorten(nameMove(review, turn).quote);
      const person = cast.nameIn(index);
      if (!parted) return [pointOf(index + 1, after, { label, person })];
      const other = cast.nameAfter(index);
      return [
        pointOf(index + 1, parted, { label, person }),
        pointOf(index + 1, after, { label: other, person: other }),
      ];
    }),
  ];
}

function pointOf(
  turn: number,
  { gauges, mood, grasp }: CustomerReading,
  named: Pick<CurvePoint, 'label' | 'person'>,
): CurvePoint {
  return { turn, gauges, mood, grasp, ...named };
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
export function findTurningPoints(
  transcript: Pick<Transcript, 'turns'>,
  cast: Cast,
): TurningPoint[] {
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
      text: cast.tell(turn.index, describeTurn(turn, cast.nameIn(turn.index))),
      label: nameCause(turn, cast.nameIn(turn.index)),
    }));
}
