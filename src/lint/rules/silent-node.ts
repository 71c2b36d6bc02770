import { listArrivals, nodesWithoutLine } from '../arrivals.ts';
import type { Rule } from '../rule.ts';
import { dependsOnFeeling } from './mood-line-missing.ts';

export const silentNode: Rule = {
  code: 'silent-node',
  severity: 'error',
  title: 'At every node the customer says something, or the trainee sees what happens.',
  examples: {
    bad: { 'nodes.fix.lines[1]': null },
    good: {
      'nodes.fix.lines[1]': null,
      'nodes.fix.situation': { en: 'On the line you hear a chair being moved.' },
    },
  },
  check: (context) => {
    const nodeIds = nodesWithoutLine(
      context,
      ({ situation, others, lines }) =>
        situation === undefined && others === undefined && !lines.some(dependsOnFeeling),
    );
    const silent = listArrivals(context, nodeIds)
      .filter(({ hasLine, hasStory }) => !hasLine && !hasStory)
      .map(({ nodeId }) => nodeId);
    return [...new Set(silent)].map((id) => ({
      at: ['nodes', id, 'lines'],
      message: `At node "${id}" it can happen that nobody says anything.`,
      hint: 'Add a last line without "when", or a "situation".',
    }));
  },
};
