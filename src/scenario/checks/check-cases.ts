import type { Finding } from '../diagnostic.ts';
import { MOST_CASES, choicesOfNode } from '../playable-scenario.ts';
import type { Scenario } from '../scenario-schema.ts';

/**
 * What can be done at a node, in every case in which it is worth something of its own, is no more than
 * can be told apart. Expects the scenario as it is played.
 */
export const checkCases = ({ nodes }: Scenario): readonly Finding[] =>
  Object.entries(nodes).flatMap(([id, node]) => {
    const count = choicesOfNode(node).length;
    if (count <= MOST_CASES) return [];
    return [
      {
        code: 'too-many-cases',
        at: node.wrapUp === undefined ? ['nodes', id] : ['wrapUp'],
        message: `At node "${id}" the choices, with what is at the desk, come to ${count} cases in which they are worth something different; ${MOST_CASES} is the most.`,
        hint: 'Let fewer of its choices claim or ask for facts that are known only sometimes, or let fewer levels be "earned" here.',
      },
    ];
  });
