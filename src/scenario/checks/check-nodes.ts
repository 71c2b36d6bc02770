import type { Choice } from '../scenario-schema.ts';
import { CLOSE } from '../vocabulary.ts';
import type { DocumentPath, Finding } from '../diagnostic.ts';
import { suggestName } from '../nearest-name.ts';
import { type Check, listChoices } from './check-context.ts';

interface Target {
  readonly to: string;
  readonly at: DocumentPath;
}

/** Nodes a choice can lead to, with the place of each reference. */
export function targetsOf(choice: Choice, at: DocumentPath): readonly Target[] {
  if (!Array.isArray(choice.next)) return [{ to: choice.next, at: [...at, 'next'] }];
  return choice.next.map((branch, index) => ({ to: branch.to, at: [...at, 'next', index, 'to'] }));
}

/** Every reference to a node leads to one, and somewhere the conversation ends. */
export const checkNodes: Check = ({ scenario }) => {
  const known = Object.keys(scenario.nodes);
  const findings: Finding[] = [];
  const report = (to: string, at: DocumentPath, subject: string): void => {
    if (to === CLOSE || known.includes(to)) return;
    findings.push({
      code: 'unknown-node',
      at,
      message: `${subject} leads to node "${to}", which does not exist.`,
      hint: suggestName(to, known, 'node'),
    });
  };
  report(scenario.start, ['start'], 'The start');
  const targets = listChoices(scenario).flatMap(({ choice, at }) => targetsOf(choice, at));
  for (const { to, at } of targets) report(to, at, 'The choice');
  if (!targets.some(({ to }) => to === CLOSE)) {
    findings.push({
      code: 'no-ending',
      at: ['nodes'],
      message: 'No choice ends the conversation.',
      hint: `Let at least one choice lead to "${CLOSE}".`,
    });
  }
  return [...findings, ...checkFallThrough(scenario), ...checkListening(scenario)];
};

const checkFallThrough = (scenario: Parameters<Check>[0]['scenario']): readonly Finding[] =>
  listChoices(scenario).flatMap(({ choice, at }) => {
    if (!Array.isArray(choice.next)) return [];
    const last = choice.next[choice.next.length - 1];
    if (last?.when === undefined) return [];
    return [
      {
        code: 'no-default-branch',
        at: [...at, 'next'],
        message: 'Every branch here has a condition, so none may hold.',
        hint: 'Give the last branch no "when".',
      },
    ];
  });

const checkListening = (scenario: Parameters<Check>[0]['scenario']): readonly Finding[] =>
  Object.values(scenario.nodes).some((node) => node.early !== undefined)
    ? []
    : [
        {
          code: 'no-listening-node',
          at: ['nodes'],
          message: 'The story is never told: no node has "early".',
          hint: 'Give the node where the customer tells it the field "early" (it may be []).',
        },
      ];
