import type { Rule } from '../rule.ts';

/** How far the time on the card may be from the time the reference takes to read. */
const MOST_FACTOR = 2;

export const minutesDiffer: Rule = {
  code: 'minutes-differ',
  severity: 'warning',
  needs: 'analysis',
  title: 'The minutes on the card are what the conversation takes to read.',
  examples: { bad: { minutes: 12 }, good: { minutes: 1 } },
  check: ({ analysis, scenario }) => {
    const reading = analysis?.length.typical.readingMinutes;
    if (reading === undefined) return [];
    const least = Math.max(1, Math.floor(reading));
    if (scenario.minutes >= least && scenario.minutes <= Math.max(least, reading) * MOST_FACTOR)
      return [];
    return [
      {
        at: ['minutes'],
        message: `The card says ${String(scenario.minutes)} minutes, and the reference run takes about ${reading.toFixed(1)} to read.`,
        hint: 'Say about how long it takes, with some time to think.',
      },
    ];
  },
};
