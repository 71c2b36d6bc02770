/** Middle of measured values, and how far the middle half of them spreads around it. */
export interface Summary {
  readonly median: number;
  /** First and third quartile. */
  readonly quartiles: readonly [number, number];
  readonly count: number;
}

/** Value below which the given share of the values lies, by the nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  return sorted[rank] ?? Number.NaN;
}

export function summarise(values: readonly number[]): Summary {
  return {
    median: quantile(values, 0.5),
    quartiles: [quantile(values, 0.25), quantile(values, 0.75)],
    count: values.length,
  };
}

/** One line of the table of figures. */
export interface Figure {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly ratio: string;
  readonly goal: string;
  readonly isMet: boolean;
  /** A chart of several figures, as Markdown. */
  readonly chart?: string;
}

const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/** "12.3 ms (11.9-13.0)": the median and the middle half. */
export function formatSummary({ median, quartiles }: Summary, unit: string): string {
  return `${digits(median)} ${unit} (${digits(quartiles[0])}-${digits(quartiles[1])})`;
}

export const formatRatio = (ratio: number): string => `${ratio.toFixed(2)} x`;
