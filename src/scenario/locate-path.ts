import { type Segment, findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { DocumentPath } from './diagnostic.ts';

/** Finds line and column (from 1) of places in a text; parses it once, on first use. */
export function createLocator(text: string) {
  let root: ReturnType<typeof parseTree> | null = null;
  const positionOf = (offset: number) => {
    const before = text.slice(0, offset);
    const line = before.split('\n').length;
    return { line, column: offset - before.lastIndexOf('\n') };
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
