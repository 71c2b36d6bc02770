import type { Rule } from '../rule.ts';

export const singleWording: Rule = {
  code: 'single-wording',
  severity: 'warning',
  title: 'Everything the customer says has two wordings or more.',
  examples: {
    bad: { 'nodes.date.lines[0].variants[1]': null },
    good: { 'nodes.date.lines[0].variants[2]': { en: 'Good. When can I sit down to it again?' } },
  },
  check: ({ scenario }) => {
    const said = [
      ...scenario.story.map(({ variants }, index) => ({
        at: ['story', index, 'variants'],
        variants,
      })),
      ...Object.entries(scenario.nodes).flatMap(([id, { lines }]) =>
        lines.map(({ variants }, index) => ({
          at: ['nodes', id, 'lines', index, 'variants'],
          variants,
        })),
      ),
    ];
    return said
      .filter(({ variants }) => variants.length < 2)
      .map(({ at }) => ({
        at,
        message: 'The customer has only one wording here, and a second run sounds the same.',
        hint: 'Add a second one that says the same in other words.',
      }));
  },
};
