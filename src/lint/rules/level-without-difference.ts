import type { Rule } from '../rule.ts';

export const levelWithoutDifference: Rule = {
  code: 'level-without-difference',
  severity: 'warning',
  title: 'Where an opportunity is assessed, the choices differ in it.',
  examples: {
    bad: {
      'nodes.date.choices[0].evidence.hear-need': 3,
      'nodes.date.choices[1].evidence.hear-need': 3,
      'nodes.date.choices[2].evidence.hear-need': 3,
    },
    good: {
      'nodes.date.choices[0].evidence.hear-need': 1,
      'nodes.date.choices[1].evidence.hear-need': 3,
      'nodes.date.choices[2].evidence.hear-need': 1,
    },
  },
  check: ({ scenario }) =>
    Object.entries(scenario.nodes).flatMap(([nodeId, { choices }]) => {
      const ids = new Set(choices.flatMap(({ evidence }) => Object.keys(evidence ?? {})));
      return [...ids]
        .filter((id) => new Set(choices.map(({ evidence }) => evidence?.[id])).size === 1)
        .map((id) => ({
          at: ['nodes', nodeId, 'choices'],
          message: `All choices of node "${nodeId}" have the same level at "${id}", so it tells nothing.`,
          hint: `Give the choices the levels they deserve, or take "${id}" out of this node.`,
        }));
    }),
};
