import type { LintContext } from '../lint-context.ts';
import { isUnreachable } from '../reach.ts';
import type { Rule } from '../rule.ts';

export const unreachableLine: Rule = {
  code: 'unreachable-line',
  severity: 'warning',
  title: 'Every line is said in some run.',
  examples: {
    bad: { 'nodes.fix.lines[2]': { copyOf: 'nodes.cause.lines[0]' } },
    good: {
      'nodes.fix.lines[2]': { copyOf: 'nodes.fix.lines[1]' },
      'nodes.fix.lines[1]': { copyOf: 'nodes.cause.lines[0]' },
    },
  },
  check: (context) => {
    const said = linesSaid(context);
    return Object.entries(context.scenario.nodes)
      .filter(([id]) => !isUnreachable(context, 'nodes', id))
      .flatMap(([id, { lines }]) => {
        const always = lines.findIndex(({ when }) => when === undefined);
        return lines.flatMap((_line, index) => {
          const isHidden = always !== -1 && index > always;
          if (!isHidden && !isNeverSaid(said, `nodes.${id}.lines.${String(index)}`)) return [];
          return [
            {
              at: ['nodes', id, 'lines', index],
              message: isHidden
                ? `Line ${String(index + 1)} of node "${id}" is never said: line ${String(always + 1)} fits always.`
                : `Line ${String(index + 1)} of node "${id}" is never said: where its "when" holds, an earlier line is said or the node is not entered.`,
              hint: 'Put the line without "when" last, and give the others conditions that can hold.',
            },
          ];
        });
      });
  },
};

/** By place of a line: whether it may be said, in one of its wordings at least. */
function linesSaid({ analysis }: LintContext): ReadonlyMap<string, boolean> {
  const said = new Map<string, boolean>();
  for (const { id, verdict } of analysis?.lines ?? []) {
    const line = id.slice(0, id.lastIndexOf('.'));
    said.set(line, said.get(line) === true || verdict !== 'unreachable');
  }
  return said;
}

/** A line is never said when the analysis has proved it for each of its wordings. */
const isNeverSaid = (said: ReadonlyMap<string, boolean>, line: string): boolean =>
  said.get(line) === false;
