import type { LintContext } from '../lint-context.ts';
import { placesAfter } from '../node-graph.ts';
import type { Rule, RuleFinding } from '../rule.ts';

export const unfinishablePath: Rule = {
  code: 'unfinishable-path',
  severity: 'error',
  title: 'Every path comes to an end.',
  examples: {
    bad: {
      'nodes.date.choices[0].next': 'date',
      'nodes.date.choices[1].next': 'fix',
      'nodes.date.choices[2].next': 'fix',
      'nodes.cause.choices[1].next': '@close',
    },
    good: { 'nodes.date.choices[2].next': 'fix' },
  },
  check: (context) => [...findTraps(context), ...findLoops(context)],
};

/** Nodes from which the graph as written never leads to the end, where they are first entered. */
function findTraps({ choices, graph }: LintContext): readonly RuleFinding[] {
  const entered = new Set<string>();
  for (const { choice, nodeId } of choices) {
    if (!graph.reachable.has(nodeId) || graph.trapped.has(nodeId)) continue;
    for (const target of placesAfter(choice)) if (graph.trapped.has(target)) entered.add(target);
  }
  return [...entered].map((id) => describeTrap(id));
}

function findLoops({ analysis, graph }: LintContext): readonly RuleFinding[] {
  const loops = analysis?.endlessLoops ?? 'unknown';
  if (loops === 'unknown') return [];
  return loops
    .filter(({ nodeIds }) => !nodeIds.some((id) => graph.trapped.has(id)))
    .flatMap(({ nodeIds: [first] }) => (first === undefined ? [] : [describeTrap(first)]));
}

const describeTrap = (id: string): RuleFinding => ({
  at: ['nodes', id],
  message: `Once at node "${id}" the conversation can never end.`,
  hint: 'Let a choice there, or one that follows, lead to "@close" under conditions that can hold.',
});
