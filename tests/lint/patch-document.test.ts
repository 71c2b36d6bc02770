import { expect, test } from 'vitest';
import { patchDocument } from '../../src/lint/patch-document.ts';

const DOCUMENT = { nodes: { open: { choices: [{ id: 'a' }, { id: 'b' }], stage: 'open' } } };

test('puts values at places, adds to lists, and leaves the document as it was', () => {
  const patched = patchDocument(DOCUMENT, {
    'nodes.open.choices[1].id': 'c',
    'nodes.open.choices[2]': { id: 'd' },
    title: 'new',
  });
  expect(patched).toEqual({
    nodes: { open: { choices: [{ id: 'a' }, { id: 'c' }, { id: 'd' }], stage: 'open' } },
    title: 'new',
  });
  expect(DOCUMENT.nodes.open.choices).toHaveLength(2);
});

test('null removes a field, and a place of a list without leaving a hole', () => {
  const patched = patchDocument(DOCUMENT, {
    'nodes.open.choices[0]': null,
    'nodes.open.stage': null,
  });
  expect(patched).toEqual({ nodes: { open: { choices: [{ id: 'b' }] } } });
});

test('copies what the unchanged document has elsewhere', () => {
  const patched = patchDocument(DOCUMENT, {
    'nodes.open.choices[0]': { copyOf: 'nodes.open.choices[1]' },
    'nodes.open.choices[1]': { copyOf: 'nodes.open.choices[0]' },
  });
  expect(patched).toEqual({
    nodes: { open: { choices: [{ id: 'b' }, { id: 'a' }], stage: 'open' } },
  });
});

test('a place that leads nowhere is a mistake in the example', () => {
  expect(() => patchDocument(DOCUMENT, { 'nodes.late.stage': 'close' })).toThrow(
    'nodes.late.stage',
  );
});
