import type { Rule } from '../rule.ts';

export const nothingOnOffer: Rule = {
  code: 'nothing-on-offer',
  severity: 'error',
  needs: 'analysis',
  title: 'There is something to choose at every node.',
  examples: {
    bad: {
      'nodes.cause.choices[1].critical': ['crit.insult'],
      'nodes.fix.choices[0].when': { not: { act: 'HOT_POTATO', times: 1 } },
      'nodes.fix.choices[1].when': { not: { act: 'HOT_POTATO', times: 1 } },
      'nodes.fix.choices[2].when': { not: { act: 'HOT_POTATO', times: 1 } },
    },
    good: { 'nodes.fix.choices[0].when': { visited: 'cause' } },
  },
  check: ({ analysis }) =>
    (analysis?.deadEnds ?? []).map(({ nodeId }) => ({
      at: ['nodes', nodeId, 'choices'],
      message: `At node "${nodeId}" there may be nothing to choose, and the conversation just stops.`,
      hint: 'Give at least one choice there no "when".',
    })),
};
