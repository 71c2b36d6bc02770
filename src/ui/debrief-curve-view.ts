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
  /** For each customer, corners in a square of 100 by 100, the origin at the top left. */
  readonly stretches: readonly string[];
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

/** Where another customer was met. */
export interface CurveBreakView {
  readonly left: number;
  readonly text: string;
}

export interface CurveView {
  readonly title: string;
  readonly alt: string;
  readonly description: string;
  readonly breaks: readonly CurveBreakView[];
  readonly lines: readonly CurveLineView[];
  readonly marks: readonly CurveMarkView[];
  readonly rows: readonly CurveRowView[];
}

/**
 * The customers' feelings over the turns, as lines, as marks with words, and as a table. The lines
 * of one end where another one is met: nobody's feelings jump to somebody else's.
 */
export function viewCurve(debrief: Debrief): CurveView {
  const { curve } = debrief;
  const stretches = splitByPerson(curve);
  const people = groupByPerson(curve);
  const lines = spreadLabels(CURVE_GAUGES.map((gauge) => viewLine(gauge, curve)));
  const names = [...people.keys()];
  const name = names.reduce(
    (all, last) => (all ? sayDebrief('change.and', { first: all, last }) : last),
    '',
  );
  return {
    title: sayDebrief('curve.title', { name }),
    alt: sayDebrief('curve.alt', { name, turns: lastTurn(curve) }),
    description: [...people.values()]
      .map((points) => describePerson(points, names.length > 1))
      .join(' '),
    breaks: stretches.slice(1).flatMap(([first]) => (first ? [viewBreak(first, curve)] : [])),
    lines,
    marks: viewMarks(debrief),
    rows: curve.map((point) => viewRow(point, names.length > 1)),
  };
}

const lastTurn = (curve: readonly CurvePoint[]): number => curve.at(-1)?.turn ?? 0;

/** The points of whoever was there, one after the other; who comes back is there once more. */
function splitByPerson(curve: readonly CurvePoint[]): readonly (readonly CurvePoint[])[] {
  const stretches: CurvePoint[][] = [];
  for (const point of curve) {
    const current = stretches.at(-1);
    if (current?.[0]?.person === point.person) current.push(point);
    else stretches.push([point]);
  }
  return stretches;
}

/** All points of each customer, who may have come back. */
function groupByPerson(curve: readonly CurvePoint[]): ReadonlyMap<string, readonly CurvePoint[]> {
  const people = new Map<string, CurvePoint[]>();
  for (const point of curve) people.set(point.person, [...(people.get(point.person) ?? []), point]);
  return people;
}

function viewLine(gauge: CurveGauge, curve: readonly CurvePoint[]): CurveLineView {
  const last = curve.at(-1)?.gauges[gauge] ?? 0;
  const stretches = splitByPerson(curve).map((stretch) =>
    stretch
      .map((point) => `${placeAcross(point.turn, curve)},${100 - point.gauges[gauge]}`)
      .join(' '),
  );
  return { gauge, title: sayDebrief(`curve.${gauge}`), stretches, last, labelTop: 100 - last };
}

function viewBreak({ turn, person }: CurvePoint, curve: readonly CurvePoint[]): CurveBreakView {
  return {
    left: placeAcross(turn, curve),
    text: sayDebrief('curve.break', { name: person, turn }),
  };
}

function placeAcross(turn: number, curve: readonly CurvePoint[]): number {
  const last = lastTurn(curve);
  return last === 0 ? 50 : Math.round((turn / last) * 1000) / 10;
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

/** Where every line of one customer began and ended, with the name where there are several. */
function describePerson(points: readonly CurvePoint[], isShared: boolean): string {
  const sentences = CURVE_GAUGES.map((gauge) =>
    sayDebrief('curve.line', {
      gauge: sayDebrief(`curve.${gauge}`),
      from: points[0]?.gauges[gauge] ?? 0,
      to: points.at(-1)?.gauges[gauge] ?? 0,
    }),
  );
  const [first] = points;
  return isShared && first
    ? sayDebrief('curve.of', { name: first.person, text: sentences.join(' ') })
    : sentences.join(' ');
}

function viewMarks({ curve, turningPoints }: Debrief): readonly CurveMarkView[] {
  const inOrder = [...turningPoints].sort((a, b) => a.turn - b.turn);
  return inOrder.flatMap((point, index) => {
    const place = point.turn + 1;
    const found = curve.find(({ turn }) => turn === place);
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

function viewRow(point: CurvePoint, isShared: boolean): CurveRowView {
  const feelings = [say(`mood.${point.mood}`)];
  // The word for a sure grasp is "Calm", which would deny the mood beside it.
  if (point.grasp !== 'sure') feelings.push(say(`grasp.${point.grasp}`));
  const mood = feelings.join(', ');
  return {
    turn: String(point.turn),
    label: point.label,
    values: CURVE_GAUGES.map((gauge) => point.gauges[gauge]),
    mood: isShared ? sayDebrief('curve.of', { name: point.person, text: mood }) : mood,
  };
}
