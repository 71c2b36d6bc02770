/** Whole numbers from `from` to `to`, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const only = (value: number): Range => ({ from: value, to: value });

export const hull = (one: Range, other: Range): Range => ({
  from: Math.min(one.from, other.from),
  to: Math.max(one.to, other.to),
});

/** What two ranges have in common; undefined when nothing. */
export function meet(one: Range, other: Range): Range | undefined {
  const from = Math.max(one.from, other.from);
  const to = Math.min(one.to, other.to);
  return from <= to ? { from, to } : undefined;
}

export const isWithin = (one: Range, other: Range): boolean =>
  one.from >= other.from && one.to <= other.to;

/** The ends of a range, once where they are the same. */
export const endsOf = ({ from, to }: Range): readonly number[] =>
  from === to ? [from] : [from, to];

/** Every number of a range. */
export const valuesOf = ({ from, to }: Range): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);
