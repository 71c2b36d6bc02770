import type { Act } from '../../src/scenario/vocabulary.ts';
import type { GeneratedBeat } from './generate-scenario.ts';

/** What an ink author would write for the acts of the generated choices: change, then clamp. */
const CHANGES: Partial<Record<Act, string>> = {
  PARAPHRASE: '-8, -4, 6',
  ASK_OPEN: '-2, -2, 2',
  ACK: '-2, -1, 1',
  EXPLAIN_NEXT: '-2, -9, 5',
  REASK: '9, 3, -7',
};

const HEADER = `VAR anger = 62
VAR worry = 20
VAR trust = 35
-> beat_1
=== function clamp(value) ===
{ value < 0:
  ~ return 0
}
{ value > 100:
  ~ return 100
}
~ return value
=== function appraise(a, w, t) ===
~ anger = clamp(anger + a)
~ worry = clamp(worry + w)
~ trust = clamp(trust + t)
`;

const knotOf = (id: string): string => (id === '@close' ? 'END' : id.replaceAll('-', '_'));

/**
 * The same beats as an ink story: two wordings of each line, three choices, the same targets. With
 * `feelings` the choices also change three clamped gauges, far less than the customer here does.
 */
export function generateInk(beats: readonly GeneratedBeat[], feelings: boolean): string {
  const knots = beats.map((beat) => {
    const choices = beat.choices.map(({ text, acts, next }) => {
      const change = feelings ? `\n  ~ appraise(${CHANGES[acts[0] ?? 'ACK'] ?? '0, 0, 0'})` : '';
      return `+ [${text}]${change}\n  -> ${knotOf(next)}`;
    });
    return `=== ${knotOf(beat.id)} ===\n{~${beat.lines.join('|')}}\n${choices.join('\n')}\n`;
  });
  return HEADER + knots.join('');
}
