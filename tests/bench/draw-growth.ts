/** What an analysis of so many nodes took. */
export interface GrowthPoint {
  readonly nodes: number;
  readonly ms: number;
  readonly addedMb: number;
}

/** Logarithm to the base 10 with two decimals; everything below 1 counts as 1. */
const log = (value: number): string => Math.log10(Math.max(1, value)).toFixed(2);

/** A chart of growth in Mermaid, as it stands in a page: powers of ten against numbers of nodes. */
export function drawGrowth(points: readonly GrowthPoint[]): string {
  const sorted = points.toSorted((one, other) => one.nodes - other.nodes);
  return [
    '```mermaid',
    'xychart-beta',
    '  title "Full report in a new process: milliseconds (upper line), megabytes added (lower line)"',
    `  x-axis "nodes" [${sorted.map(({ nodes }) => nodes).join(', ')}]`,
    '  y-axis "power of ten" 0 --> 5',
    `  line [${sorted.map(({ ms }) => log(ms)).join(', ')}]`,
    `  line [${sorted.map(({ addedMb }) => log(addedMb)).join(', ')}]`,
    '```',
  ].join('\n');
}
