import type { BotId } from '../../analysis/scenario-analysis.ts';
import type { Rule } from '../rule.ts';

const HABITS: Readonly<Record<BotId, string>> = {
  longestChoice: 'always takes the longest choice',
  shortestChoice: 'always takes the shortest choice',
  firstChoice: 'always takes the first choice',
  mostApologetic: 'apologises wherever that is possible',
  politestSounding: 'always takes what sounds politest',
  neverListening: 'never listens and otherwise does everything right',
};

export const botPasses: Rule = {
  code: 'bot-passes',
  severity: 'error',
  title: 'No habit passes that needs no understanding, such as taking the longest choice.',
  examples: {
    bad: {
      'nodes.open.choices[0].text.en':
        'Thank you for calling. Our help page has an answer to that one.',
      'nodes.open.choices[2].text.en':
        'Oh dear, I do understand. Everyone would be cross about that.',
    },
    good: {
      'nodes.open.choices[0].text.en':
        'Thank you for calling. Our help page has an answer to that one.',
    },
  },
  check: ({ analysis }) =>
    (analysis?.bots ?? [])
      .filter(({ results }) => results.length > 0 && results.every(({ passed }) => passed))
      .map(({ bot, results }) => ({
        at: ['nodes'],
        message: `Somebody who ${HABITS[bot]} passes with ${(results[0]?.overall ?? 0).toFixed(1)} of 100.`,
        hint: 'Change lengths, order or wording so that the habit leads to mistakes as often as not.',
      })),
};
