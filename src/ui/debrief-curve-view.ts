import type { CurvePoint, Debrief, TurningPoint } from '../debrief/debrief.ts';
import { say } from './words.ts';
import { sayDebrief } from './debrief-words.ts';

export const CURVE_GAUGES = ['anger', 'worry', 'trust'] as const;
export type CurveGauge = (typeof CURVE_GAUGES)[number];

/** Smallest distance of two labels, in percent of the height. */
const LABEL_GAP = 10;

export interface CurveLineView {
  readonly gauge: CurveGauge;
  readonly title: string;
  /** Corners in a square of 100 by 100, the origin at the top left. */
  readonly points: string;
  /** Value at the end, 0..100. */
  readonly last: number;
  /** Place of the label from the top, 0..100; labels keep apart. */
  readonly labelTop: number;
}

export interface CurveMarkView {
  readonly number: number;
  readonly turn: number;
  readonly left: number;
  readonly top: number;
  readonly direction: TurningPoint['direction'];
  readonly word: string;
  readonly text: string;
}

export interface CurveRowView {
  readonly turn: string;
  readonly label: string;
  readonly values: readonly number[];
  readonly mood: string;
}

export interface CurveView {
  readonly alt: string;
  readonly description: string;
  readonly lines: readonly CurveLineView[];
  readonly marks: readonly CurveMarkView[];
  readonly rows: readonly CurveRowView[];
}

/** The customer's feelings over the turns, as lines, as marks with words, and as a table. */
export function viewCurve(debrief: Debrief): CurveView {
  const { curve } = debrief;
  const lines = spreadLabels(CURVE_GAUGES.map((gauge) => viewLine(gauge, curve)));
  return {
    alt: sayDebrief('curve.alt', {
      name: debrief.customerName,
      turns: Math.max(0, curve.length - 1),
    }),
    description: lines.map((line) => describeLine(line, curve)).join(' '),
    lines,
    marks: viewMarks(debrief),
    rows: curve.map(viewRow),
  };
}

function viewLine(gauge: CurveGauge, curve: readonly CurvePoint[]): CurveLineView {
  const last = curve.at(-1)?.gauges[gauge] ?? 0;
  const corners = curve.map(
    (point, index) => `${placeAcross(index, curve)},${100 - point.gauges[gauge]}`,
  );
  return {
    gauge,
    title: sayDebrief(`curve.${gauge}`),
    points: corners.join(' '),
    last,
    labelTop: 100 - last,
  };
}

function placeAcross(index: number, curve: readonly CurvePoint[]): number {
  return curve.length < 2 ? 50 : Math.round((index / (curve.length - 1)) * 1000) / 10;
}

/** Moves labels apart from top to bottom, and the whole column up where it would leave the plot. */
function spreadLabels(lines: readonly CurveLineView[]): readonly CurveLineView[] {
  const byHeight = [...lines].sort((a, b) => a.labelTop - b.labelTop);
  const tops = new Map<CurveGauge, number>();
  let lowest = -LABEL_GAP;
  for (const line of byHeight) {
    lowest = Math.max(line.labelTop, lowest + LABEL_GAP);
    tops.set(line.gauge, lowest);
  }
  const excess = Math.max(0, lowest - 100);
  return lines.map((line) => ({ ...line, labelTop: (tops.get(line.gauge) ?? 0) - excess }));
}

function describeLine({ gauge, title, last }: CurveLineView, curve: readonly CurvePoint[]): string {
  const from = curve[0]?.gauges[gauge] ?? 0;
  return sayDebrief('curve.line', { gauge: title, from, to: last });
}

function viewMarks({ curve, turningPoints }: Debrief): readonly CurveMarkView[] {
  const inOrder = [...turningPoints].sort((a, b) => a.turn - b.turn);
  return inOrder.flatMap((point, index) => {
    const place = point.turn + 1;
    const found = curve[place];
    if (!found) return [];
    return [
      {
        number: index + 1,
        turn: point.turn,
        left: placeAcross(place, curve),
        top: 100 - found.gauges.anger,
        direction: point.direction,
        word: sayDebrief(`curve.${point.direction}`),
        text: point.text,
      },
    ];
  });
}

function viewRow(point: CurvePoint, index: number): CurveRowView {
  const feelings = [say(`mood.${point.mood}`)];
  // The word for a sure grasp is "Calm", which would deny the mood beside it.
  if (point.grasp !== 'sure') feelings.push(say(`grasp.${point.grasp}`));
  return {
    turn: String(index),
    label: point.label,
    values: CURVE_GAUGES.map((gauge) => point.gauges[gauge]),
    mood: feelings.join(', '),
  };
}
