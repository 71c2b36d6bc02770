import { type Segment, findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { DocumentPath } from './diagnostic.ts';

/** Finds line and column (from 1) of places in a text; parses it once, on first use. */
export function createLocator(text: string) {
  let root: ReturnType<typeof parseTree> | null = null;
  let lines: readonly number[] | undefined;
  const positionOf = (offset: number) => {
    lines ??= startsOfLines(text);
    const line = countUpTo(lines, offset);
    return { line, column: offset - (lines[line - 1] ?? 0) + 1 };
  };
  const offsetOf = (path: DocumentPath): number => {
    root ??= parseTree(text);
    for (let length = path.length; root && length >= 0; length -= 1) {
      const node = findNodeAtLocation(root, path.slice(0, length) as Segment[]);
      if (node) return node.offset;
    }
    return 0;
  };
  return { positionOf, positionOfPath: (path: DocumentPath) => positionOf(offsetOf(path)) };
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return starts;
}

/** How many of these rising numbers are at most a limit. */
function countUpTo(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
