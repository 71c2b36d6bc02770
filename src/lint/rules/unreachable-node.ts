import { isUnreachable } from '../reach.ts';
import type { Rule } from '../rule.ts';

const LATE_NODE = {
  stage: 'close',
  lines: [{ variants: [{ en: 'You are late.' }, { en: 'That took a while.' }] }],
  choices: [
    {
      id: 'own-delay',
      text: { en: 'I said six and it is seven. That was my doing, and I am sorry.' },
      acts: ['APOLOGISE'],
      reference: true,
      next: '@close',
      rationale: { en: 'One apology, for the thing that happened, without a reason attached.' },
    },
    {
      id: 'busy',
      text: { en: 'There was a lot to do today, and the other calls took their time.' },
      acts: ['EXCUSE'],
      next: '@close',
      rationale: { en: 'True, perhaps, and it tells him that others came first.' },
    },
    {
      id: 'here-now',
      text: { en: 'Well, I am here now. Shall we begin with what you wanted to know?' },
      acts: ['ACK'],
      next: '@close',
      rationale: { en: 'Friendly, and it steps over the hour he has waited.' },
    },
  ],
};

export const unreachableNode: Rule = {
  code: 'unreachable-node',
  severity: 'error',
  title: 'Every node can be reached.',
  examples: {
    bad: { 'nodes.late': LATE_NODE },
    good: { 'nodes.late': LATE_NODE, 'nodes.date.choices[0].next': 'late' },
  },
  check: (context) =>
    Object.keys(context.scenario.nodes)
      .filter((id) => isUnreachable(context, 'nodes', id))
      .map((id) => ({
        at: ['nodes', id],
        message: `Node "${id}" can never be reached.`,
        hint: 'Let a choice lead there under conditions that can hold, or remove the node.',
      })),
};
