import type { Act } from '../../src/scenario/vocabulary.ts';
import type { GeneratedBeat } from './generate-scenario.ts';

/** Anger, worry, trust, effort, joy: what the acts of the generated choices do to the customer. */
const CHANGES: Partial<Record<Act, string>> = {
  PARAPHRASE: '-8, -4, 6, 0, 0',
  ASK_OPEN: '-2, -2, 2, 0, 0',
  ACK: '-2, -1, 1, 0, 0',
  EXPLAIN_NEXT: '-2, -9, 5, 0, 0',
  REASK: '9, 3, -7, 8, 0',
};

/**
 * The customer as an ink author would write her: five clamped gauges, helpful changes scaled by
 * trust and harmful ones by distrust and sensitivity, rounding, and bands with hysteresis for mood
 * and grasp. Still without gates, timers, promises, causes and a transcript, which ours has.
 */
const FEELINGS = `VAR anger = 62
VAR worry = 20
VAR trust = 35
VAR effort = 25
VAR joy = 0
VAR mood = 2
VAR grasp = 1
VAR pressure = 0
VAR worsening = 0
=== function clamp(value) ===
{ value < 0:
  ~ return 0
}
{ value > 100:
  ~ return 100
}
~ return value
=== function nearest(value) ===
{ value < 0:
  ~ return 0 - INT(0.5 - value)
}
~ return INT(value + 0.5)
=== function scaled(delta, helps) ===
{ delta == 0:
  ~ return 0
}
{ helps:
  ~ return nearest(delta * (50 + trust) / 100.0)
}
~ return nearest(1.15 * delta * (150 - trust) / 100.0)
=== function moodband() ===
{ mood < 3 && anger >= 70:
  ~ mood = 3
}
{ mood < 2 && anger >= 45:
  ~ mood = 2
}
{ mood < 1 && anger >= 25:
  ~ mood = 1
}
{ mood == 3 && anger < 62:
  ~ mood = 2
}
{ mood == 2 && anger < 40:
  ~ mood = 1
}
{ mood == 1 && anger < 20:
  ~ mood = 0
}
=== function graspband() ===
{ grasp < 3 && worry >= 75:
  ~ grasp = 3
}
{ grasp < 2 && worry >= 45:
  ~ grasp = 2
}
{ grasp < 1 && worry >= 20:
  ~ grasp = 1
}
{ grasp == 3 && worry < 67:
  ~ grasp = 2
}
{ grasp == 2 && worry < 40:
  ~ grasp = 1
}
{ grasp == 1 && worry < 15:
  ~ grasp = 0
}
=== function appraise(a, w, t, e, j) ===
~ temp da = scaled(a, a < 0)
~ temp dw = scaled(w, w < 0)
~ temp dt = scaled(t, t > 0)
~ temp dj = scaled(j, j > 0)
{ da > 0:
  ~ worsening = worsening + 1
- else:
  ~ worsening = 0
}
~ anger = clamp(anger + da)
~ worry = clamp(worry + dw)
~ trust = clamp(trust + dt)
~ joy = clamp(joy + dj)
~ effort = clamp(effort + e)
~ moodband()
~ graspband()
`;

const knotOf = (id: string): string => (id === '@close' ? 'END' : id.replaceAll('-', '_'));

/**
 * The same beats as an ink story: two wordings of each line, three choices, the same targets. With
 * `feelings` the choices also move the customer's gauges, as ours do.
 */
export function generateInk(beats: readonly GeneratedBeat[], feelings: boolean): string {
  const knots = beats.map((beat) => {
    const choices = beat.choices.map(({ text, acts, next }) => {
      const change = feelings
        ? `\n  ~ appraise(${CHANGES[acts[0] ?? 'ACK'] ?? '0, 0, 0, 0, 0'})`
        : '';
      return `+ [${text}]${change}\n  -> ${knotOf(next)}`;
    });
    return `=== ${knotOf(beat.id)} ===\n{~${beat.lines.join('|')}}\n${choices.join('\n')}\n`;
  });
  return `-> beat_1\n${FEELINGS}${knots.join('')}`;
}
