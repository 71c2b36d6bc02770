import { LISTEN } from '../../scenario/playable-scenario.ts';
import { TEMPLATES, type TemplatePersona } from './templates.ts';

/** The two runs every template can be rehearsed with. */
export type TemplateRun = 'good' | 'bad';

interface RunWords {
  readonly title: string;
  readonly comments: readonly string[];
  readonly ends: readonly string[];
}

const WORDS: Readonly<Record<TemplateRun, RunWords>> = {
  good: {
    title: 'The best choice everywhere',
    comments: [
      'A play is a rehearsed run: played again after a change, it says where the conversation takes',
      'another way than is written here. A choice is named by its id, or by its first words in',
      'quotes.',
      'Replace: keep this one as long as it earns 100. If it does not any more, a choice beats the',
      'best one at its moment, or a moment that counts is not on its way.',
    ],
    ends: ['outcome good', 'heard 100', 'passed'],
  },
  bad: {
    title: 'A common mistake at every step',
    comments: [
      'Runs that fail are worth as much as the best one: they show that a conversation can go',
      'wrong, and how.',
      'Replace: choose the mistakes that your own people make.',
    ],
    ends: ['outcome bad', 'heard below 30', 'not passed'],
  },
};

/** Text of a play for a template. */
export function writeTemplatePlay(persona: TemplatePersona, run: TemplateRun): string {
  const { title, comments, ends } = WORDS[run];
  const moves = TEMPLATES[persona].plays[run];
  const lines = [
    `title: ${title}`,
    ...comments.map((comment) => `# ${comment}`),
    '',
    ...moves.map((id) => (id === LISTEN ? LISTEN : `you: ${id}`)),
    '',
    ...ends,
  ];
  return `${lines.join('\n')}\n`;
}
