import type { PlacedChoice } from '../../scenario/checks/check-context.ts';
import type { LintContext } from '../lint-context.ts';
import { type Mark, TELLING, countMark, describeCount } from '../marks.ts';
import { keyWordsOf } from '../read-words.ts';
import type { Rule } from '../rule.ts';

export const echoOnlyInBest: Rule = {
  code: 'echo-only-in-best',
  severity: 'warning',
  title: "Others than the best choice take up the customer's words too.",
  examples: {
    bad: {
      'nodes.open.choices[2].text.en':
        'Oh dear, I do understand. Everyone would be cross about a thing like that, I think.',
      'nodes.cause.lines[1].variants[0].en': 'Could the workshop tell what is wrong?',
      'nodes.fix.lines[0].variants[0].en': 'And? Is it a small part or a large one?',
      'nodes.date.lines[0].variants[0].en':
        'Fine. Is that before Thursday, and does it come to me?',
    },
    good: {
      'nodes.cause.lines[1].variants[0].en': 'Could the workshop tell what is wrong, or the maker?',
      'nodes.fix.lines[0].variants[0].en': 'And? Is it a small part or a large one?',
    },
  },
  check: (context) => {
    // The lists of everyday words and endings are English.
    if (!context.scenario.defaultLocale.startsWith('en')) return [];
    const count = countMark(context.decisions, createEchoMark(context));
    if (count.chance >= TELLING) return [];
    return [
      {
        at: ['nodes'],
        message: `Where a single choice takes up a word of the customer, it is the best one ${describeCount(count)}.`,
        hint: "Let weak choices use the customer's words as well, or say best ones in other words.",
      },
    ];
  },
};

/** The only choice of an offer that has a key word of what the customer said last. */
function createEchoMark({ scenario }: LintContext): Mark {
  const { defaultLocale: locale, story } = scenario;
  return (offer, { nodeId }) => {
    const node = scenario.nodes[nodeId];
    const lines = node?.lines.flatMap(({ variants }) => variants) ?? [];
    const told = node?.early ? (story.at(-1)?.variants ?? []) : [];
    const said = new Set(
      [...lines, ...told].flatMap((text) => [...keyWordsOf(text[locale] ?? '')]),
    );
    const echoing = offer.filter(({ choice }: PlacedChoice) =>
      [...keyWordsOf(choice.text[locale] ?? '')].some((word) => said.has(word)),
    );
    return echoing.length === 1 ? echoing[0] : undefined;
  };
}
