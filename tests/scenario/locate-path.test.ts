import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Segment, findNodeAtLocation, parseTree } from 'jsonc-parser';
import { expect, test } from 'vitest';
import type { DocumentPath } from '../../src/scenario/diagnostic.ts';
import { createLocator } from '../../src/scenario/locate-path.ts';

/** Every path in a value, that of the value itself first. */
function listPaths(value: unknown, path: DocumentPath = []): readonly DocumentPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const within = Array.isArray(value)
    ? value.flatMap((item, at) => listPaths(item, [...path, at]))
    : Object.entries(value).flatMap(([key, item]) => listPaths(item, [...path, key]));
  return [path, ...within];
}

/** Line and column of each path as another parser finds them. */
function locateByTree(text: string, paths: readonly DocumentPath[]) {
  const root = parseTree(text);
  const { positionOf } = createLocator(text);
  return paths.map((path) => {
    const node = root && findNodeAtLocation(root, path as Segment[]);
    return positionOf(node?.offset ?? -1);
  });
}

const locate = (text: string, paths: readonly DocumentPath[]) => {
  const locator = createLocator(text);
  return paths.map((path) => locator.positionOfPath(path));
};

test('every place of a scenario is found where another parser finds it', () => {
  const text = readFileSync('scenarios/starter-kit/scenario.json', 'utf8');
  const paths = listPaths(JSON.parse(text));
  expect(paths.length).toBeGreaterThan(1000);
  expect(locate(text, paths)).toEqual(locateByTree(text, paths));
});

test('every place of any JSON is found, however it is set', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }),
      fc.constantFrom('', ' ', '\t', ' \n '),
      (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const paths = listPaths(JSON.parse(text));
        expect(locate(text, paths)).toEqual(locateByTree(text, paths));
      },
    ),
  );
});

test('what is not there is placed at the nearest value around it', () => {
  const text = '{\n  "a": [1, {"b\\u0063": "}]\\""}],\n  "a": 2 }';
  const at = (...path: DocumentPath) => createLocator(text).positionOfPath(path);
  expect(at('a', 1, 'bc')).toEqual({ line: 2, column: 24 });
  expect(at('a', 1, 'c')).toEqual({ line: 2, column: 12 });
  expect(at('a', 7, 'c')).toEqual({ line: 2, column: 8 });
  expect(at('a', 'b')).toEqual({ line: 2, column: 8 });
  expect(at('c')).toEqual({ line: 1, column: 1 });
});

test('text that is no JSON is looked through to its end', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[{}[\]",:\\ a]{0,40}$/), (text) => {
      const { line } = createLocator(text).positionOfPath(['a', 0, 'a']);
      expect(line).toBe(1);
    }),
  );
});
