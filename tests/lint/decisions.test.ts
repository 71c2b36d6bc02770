import { expect, test } from 'vitest';
import { listDecisions } from '../../src/lint/decisions.ts';
import { readGraph } from '../../src/lint/node-graph.ts';
import { LAMP } from '../engine/lamp-scenario.ts';

const decisionAt = (nodeId: string, list: string) =>
  listDecisions(LAMP).find((each) => each.nodeId === nodeId && each.list === list);

const idsOf = (nodeId: string, list: string) =>
  decisionAt(nodeId, list)?.offers.map((offer) => offer.map(({ choice }) => choice.id));

test('choices without conditions are all on offer together, early ones apart from later ones', () => {
  expect(idsOf('open', 'early')).toEqual([['cut-in', 'fix-now']]);
  expect(idsOf('late', 'choices')).toEqual([['sorry']]);
  expect(decisionAt('late', 'early')).toBeUndefined();
});

test('a choice with a condition is on offer in one world and not in the other', () => {
  expect(idsOf('middle', 'choices')).toEqual([
    ['promise', 'forget'],
    ['promise', 'forget', 'only-understood'],
  ]);
});

test('the graph knows what follows, what is reached and where no end is', () => {
  const graph = readGraph(LAMP);
  expect([...graph.after('middle')].toSorted()).toEqual(['late', 'later']);
  expect(graph.after('open').has('open')).toBe(true);
  expect([...graph.reachable].toSorted()).toEqual(['late', 'later', 'middle', 'open']);
  expect([...graph.trapped]).toEqual([]);
});
