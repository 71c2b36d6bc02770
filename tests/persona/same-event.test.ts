import { describe, expect, test } from 'vitest';
import { appraiseAct } from '../../src/persona/appraise.ts';
import { countActs, initialContext } from '../../src/persona/customer-context.ts';
import type { Persona } from '../../src/scenario/persona-schema.ts';
import type { Act, Gauge } from '../../src/scenario/vocabulary.ts';
import { PERSONAS } from './perform-acts.ts';

type Effect = readonly [anger: number, worry: number, trust: number, joy?: number];

/** Change of the unclamped gauges at start values, the story told and the loss acknowledged. */
function effectOf(persona: Persona, act: Act): Effect {
  const roomy = { ...persona, thresholds: { ...persona.thresholds, spillWorry: 100 } };
  const context = {
    ...initialContext(roomy),
    heardSegments: persona.story.segments,
    counts: countActs({ OWN: 1 }),
  };
  const { gauges } = appraiseAct(context, { type: 'ACT', act, atMs: 0 });
  const { start } = persona;
  const moved = (gauge: Gauge): number => gauges[gauge] - start[gauge];
  return [moved('anger'), moved('worry'), moved('trust'), moved('joy')];
}

const TABLE: Readonly<Record<keyof typeof PERSONAS, Readonly<Partial<Record<Act, Effect>>>>> = {
  angry: {
    INTERRUPT: [16, 5, -8],
    REASK: [12, 4, -9],
    POLICY_WALL: [12, 4, -9],
    JARGON: [4, 16, -5],
    PARAPHRASE: [-7, -3, 5],
    EXPLAIN_CAUSE: [-6, -2, 3],
    TEACH_STEP: [8, -8, -3],
    MATCH_HUMOUR: [16, 0, -8],
  },
  confused: {
    INTERRUPT: [4, 9, -4],
    REASK: [7, 2, -5],
    POLICY_WALL: [7, 2, -5],
    JARGON: [4, 14, -5],
    PARAPHRASE: [-8, -4, 6],
    EXPLAIN_CAUSE: [-7, 3, 0],
    TEACH_STEP: [0, -13, 6],
    MATCH_HUMOUR: [0, 0, 2],
  },
  unanswerable: {
    INTERRUPT: [12, 4, -6],
    REASK: [9, 3, -7],
    POLICY_WALL: [9, 3, -7],
    JARGON: [3, 12, -4],
    PARAPHRASE: [-8, -4, 6],
    EXPLAIN_CAUSE: [-7, -2, 4],
    TEACH_STEP: [0, -9, 4],
    MATCH_HUMOUR: [0, 0, 2],
  },
  fan: {
    INTERRUPT: [7, 2, -4],
    REASK: [5, 2, -4],
    POLICY_WALL: [5, 2, -4],
    JARGON: [2, 7, -2],
    PARAPHRASE: [0, 0, 8],
    EXPLAIN_CAUSE: [0, 0, 5],
    TEACH_STEP: [0, 0, 5],
    MATCH_HUMOUR: [0, 0, 5, 15],
  },
  'odd-request': {
    INTERRUPT: [11, 4, -6],
    REASK: [9, 3, -7],
    POLICY_WALL: [8, 3, -8, -10],
    JARGON: [3, 11, -4],
    PARAPHRASE: [-5, -4, 6],
    EXPLAIN_CAUSE: [-5, -2, 4],
    TEACH_STEP: [0, -9, 4],
    MATCH_HUMOUR: [0, 0, 2],
  },
  'repeat-caller': {
    INTERRUPT: [17, 6, -8],
    REASK: [23, 6, -17],
    POLICY_WALL: [13, 4, -10],
    JARGON: [4, 17, -6],
    PARAPHRASE: [-9, -4, 7],
    EXPLAIN_CAUSE: [-5, -1, 3],
    TEACH_STEP: [0, -6, 3],
    MATCH_HUMOUR: [0, 0, 1],
  },
  'wants-superior': {
    INTERRUPT: [16, 5, -8],
    REASK: [12, 4, -9],
    POLICY_WALL: [18, 4, -13],
    JARGON: [4, 16, -5],
    PARAPHRASE: [-6, -3, 5],
    EXPLAIN_CAUSE: [-6, -2, 3],
    TEACH_STEP: [0, -7, 3],
    MATCH_HUMOUR: [0, 0, 2],
  },
  fairness: {
    INTERRUPT: [16, 5, -8],
    REASK: [12, 4, -9],
    POLICY_WALL: [18, 4, -16],
    JARGON: [4, 16, -5],
    PARAPHRASE: [-6, -3, 5],
    EXPLAIN_CAUSE: [-10, -2, 6],
    TEACH_STEP: [0, -7, 3],
    MATCH_HUMOUR: [0, 0, 2],
  },
  outage: {
    INTERRUPT: [13, 4, -6],
    REASK: [9, 3, -7],
    POLICY_WALL: [9, 3, -7],
    JARGON: [3, 13, -4],
    PARAPHRASE: [-8, -4, 6],
    EXPLAIN_CAUSE: [-7, -2, 4],
    TEACH_STEP: [0, -9, 4],
    MATCH_HUMOUR: [0, 0, 2],
  },
  'polite-firm': {
    INTERRUPT: [7, 4, -8],
    REASK: [9, 3, -7],
    POLICY_WALL: [9, 3, -7],
    JARGON: [3, 11, -4],
    PARAPHRASE: [-9, -5, 7],
    EXPLAIN_CAUSE: [-8, -2, 5],
    TEACH_STEP: [0, -10, 5],
    MATCH_HUMOUR: [0, 0, 2],
  },
  emergency: {
    INTERRUPT: [13, 4, -7],
    REASK: [10, 3, -8],
    POLICY_WALL: [10, 3, -8],
    JARGON: [3, 13, -4],
    PARAPHRASE: [-7, -4, 5],
    EXPLAIN_CAUSE: [-6, -2, 4],
    TEACH_STEP: [0, -8, 4],
    MATCH_HUMOUR: [0, 0, 2],
  },
};

const ROWS = Object.entries(TABLE).flatMap(([id, acts]) =>
  Object.entries(acts).map(
    ([act, expected]) => [id as keyof typeof PERSONAS, act as Act, expected] as const,
  ),
);

describe('the same event, a different person', () => {
  test.each(ROWS)('%s takes %s as %j (anger, worry, trust, joy)', (id, act, expected) => {
    expect(effectOf(PERSONAS[id], act).slice(0, expected.length)).toEqual(expected);
  });
});
