import { findContact } from '../contact-time.ts';
import type { Finding } from '../diagnostic.ts';
import type { ScenarioNode } from '../node-schema.ts';
import type { Scenario } from '../scenario-schema.ts';
import { MILD_SUFFIX } from '../localise-text.ts';
import type { Check } from './check-context.ts';

/** From this level on, words of the customer are announced and can be had milder. */
const HURTS_FROM = 2;

/** Letters are composed where one writes, and words that hurt are announced and have milder ones. */
export const checkWording: Check = ({ scenario }) =>
  Object.entries(scenario.nodes).flatMap(([id, node]) => [
    ...checkBlock(scenario, id, node),
    ...checkAbuse(scenario, id, node),
  ]);

function checkBlock(scenario: Scenario, id: string, node: ScenarioNode): readonly Finding[] {
  const channel = findContact(scenario, node)?.channel ?? scenario.channel;
  if (!node.block || channel === 'mail' || channel === 'social') return [];
  return [
    {
      code: 'block-without-letter',
      at: ['nodes', id, 'block'],
      message: `Node "${id}" is a block of a letter, and its contact is by ${channel}.`,
      hint: 'Letters are composed by mail or in public posts; leave "block" out, or mend the channel.',
    },
  ];
}

function checkAbuse(scenario: Scenario, id: string, node: ScenarioNode): readonly Finding[] {
  if ((node.abuse ?? 0) < HURTS_FROM) return [];
  const { contentNote, defaultLocale } = scenario;
  const mild = `${defaultLocale}${MILD_SUFFIX}`;
  const harsh = node.lines.flatMap(({ variants }, line) =>
    variants.flatMap((text, variant): readonly Finding[] => {
      if (text[mild] !== undefined) return [];
      return [
        {
          code: 'no-milder-words',
          at: ['nodes', id, 'lines', line, 'variants', variant],
          message: `Node "${id}" has "abuse": ${String(node.abuse)}, and this line has no milder words.`,
          hint: `Add "${mild}" beside "${defaultLocale}", for who asked for milder words.`,
        },
      ];
    }),
  );
  if (contentNote) return harsh;
  return [
    {
      code: 'abuse-unannounced',
      at: ['nodes', id, 'abuse'],
      message: `Node "${id}" has "abuse": ${String(node.abuse)}, and the scenario has no "contentNote" that announces it.`,
      hint: 'Add "contentNote" to the scenario: what to expect, so that one can turn it down.',
    },
    ...harsh,
  ];
}
