import type { Scenario } from '../../scenario/scenario-schema.ts';
import { playThrough } from '../named-runs.ts';
import type { Rule } from '../rule.ts';

export const referenceNotOnOffer: Rule = {
  code: 'reference-not-on-offer',
  severity: 'error',
  title: 'A reference choice is on offer whenever a decision comes up.',
  examples: {
    bad: { 'nodes.fix.choices[2].when': { flag: 'looked' } },
    good: { 'nodes.fix.choices[0].when': { flag: 'looked' } },
  },
  check: (context) => {
    const { plan } = context.tree;
    const found = new Set<string>();
    const runs = playThrough(context, nodesWithoutReference(plan.playable.scenario));
    for (const { nodeId, offered, canListen } of runs.flatMap(({ end, shared }) =>
      end.attempt.transcript.turns.slice(shared),
    )) {
      if (canListen || found.has(nodeId)) continue;
      if (!offered.some((id) => plan.choices.get(id)?.reference)) found.add(nodeId);
    }
    return [...found].map((id) => ({
      at: ['nodes', id, 'choices'],
      message: `At node "${id}" it can happen that no reference choice is on offer.`,
      hint: 'Mark another choice as a reference too, with a "when" for the case that is missing.',
    }));
  },
};

/** Nodes at which every reference there is depends on something. */
function nodesWithoutReference({ nodes }: Scenario): ReadonlySet<string> {
  const ids = Object.entries(nodes).flatMap(([id, { choices }]) =>
    choices.some(({ reference, when }) => reference && when === undefined) ? [] : [id],
  );
  return new Set(ids);
}
