import type { Condition } from '../../scenario/condition-schema.ts';
import type { Line } from '../../scenario/node-schema.ts';
import { listArrivals, nodesWithoutLine } from '../arrivals.ts';
import type { Rule } from '../rule.ts';

export const moodLineMissing: Rule = {
  code: 'mood-line-missing',
  severity: 'error',
  title: 'Where lines depend on how the customer feels, one fits every feeling.',
  examples: {
    bad: {
      'nodes.cause.lines[1].when': { all: [{ mood: ['calm'] }, { act: 'PARAPHRASE', times: 1 }] },
    },
    good: { 'nodes.cause.lines[1].when': { not: { mood: ['annoyed', 'angry', 'furious'] } } },
  },
  check: (context) => {
    const found = new Map<string, string>();
    const nodeIds = nodesWithoutLine(context, ({ lines }) => lines.some(dependsOnFeeling));
    for (const { nodeId, reading, hasLine } of listArrivals(context, nodeIds)) {
      if (hasLine || found.has(nodeId)) continue;
      found.set(nodeId, `"${reading.mood}" and "${reading.grasp}"`);
    }
    return [...found].map(([id, feeling]) => ({
      at: ['nodes', id, 'lines'],
      message: `At node "${id}" no line fits a customer who is ${feeling}.`,
      hint: 'Add a last line without "when".',
    }));
  },
};

/** Whether a line's condition asks for mood or grasp. */
export const dependsOnFeeling = ({ when }: Line): boolean =>
  when !== undefined && asksForFeeling(when);

function asksForFeeling(condition: Condition): boolean {
  if ('not' in condition) return asksForFeeling(condition.not);
  if ('all' in condition) return condition.all.some(asksForFeeling);
  if ('any' in condition) return condition.any.some(asksForFeeling);
  return 'mood' in condition || 'grasp' in condition;
}
