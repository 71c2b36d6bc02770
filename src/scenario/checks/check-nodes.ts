import type { DocumentPath, Finding } from '../diagnostic.ts';
import { suggestName } from '../nearest-name.ts';
import type { Choice } from '../node-schema.ts';
import { CLOSE, STAY } from '../vocabulary.ts';
import { type Check, listChoices, placeOf } from './check-context.ts';

type Scenario = Parameters<Check>[0]['scenario'];

type VisitTarget = (to: string, within: () => DocumentPath) => void;

/** Calls back for every node a choice can lead to, with the place of the reference within it. */
function visitTargets({ next }: Choice, visit: VisitTarget): void {
  if (!Array.isArray(next)) return visit(next, () => ['next']);
  next.forEach(({ to }, index) => visit(to, () => ['next', index, 'to']));
}

/** Every reference to a node leads to one, and somewhere the conversation ends. */
export const checkNodes: Check = ({ scenario }) => [
  ...checkTargets(scenario),
  ...checkFallThrough(scenario),
  ...checkListening(scenario),
];

function checkTargets(scenario: Scenario): readonly Finding[] {
  const findings: Finding[] = [];
  let hasEnd = false;
  if (!scenario.nodes[scenario.start]) {
    findings.push(unknownNode(scenario, scenario.start, { at: ['start'], subject: 'The start' }));
  }
  for (const placed of listChoices(scenario)) {
    visitTargets(placed.choice, (to, within) => {
      if (to === CLOSE) hasEnd = true;
      else if (to !== STAY && !scenario.nodes[to]) {
        const at = placeOf(placed, ...within());
        findings.push(unknownNode(scenario, to, { at, subject: 'The choice' }));
      }
    });
  }
  return hasEnd ? findings : [...findings, NO_ENDING];
}

const NO_ENDING: Finding = {
  code: 'no-ending',
  at: ['nodes'],
  message: 'No choice ends the conversation.',
  hint: `Let at least one choice lead to "${CLOSE}".`,
};

function unknownNode(
  scenario: Scenario,
  to: string,
  { at, subject }: { readonly at: DocumentPath; readonly subject: string },
): Finding {
  return {
    code: 'unknown-node',
    at,
    message: `${subject} leads to node "${to}", which does not exist.`,
    hint: suggestName(to, Object.keys(scenario.nodes), 'node'),
  };
}

const checkFallThrough = (scenario: Scenario): readonly Finding[] =>
  listChoices(scenario).flatMap((placed) => {
    const { next } = placed.choice;
    if (!Array.isArray(next) || next[next.length - 1]?.when === undefined) return [];
    return [
      {
        code: 'no-default-branch',
        at: placeOf(placed, 'next'),
        message: 'Every branch here has a condition, so none may hold.',
        hint: 'Give the last branch no "when".',
      },
    ];
  });

const checkListening = (scenario: Scenario): readonly Finding[] =>
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
