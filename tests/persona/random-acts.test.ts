import { describe, expect, test } from 'vitest';
import { drawIndex } from '../../src/engine/seeded-random.ts';
import { finalOf } from '../../src/persona/customer-state.ts';
import { ACTS } from '../../src/scenario/acts.ts';
import type { Persona } from '../../src/scenario/persona-schema.ts';
import type { Act, Final } from '../../src/scenario/vocabulary.ts';
import { PERSONAS, performActs } from './perform-acts.ts';

const RUNS = 300;
const ACTS_A_RUN = 12;

/** Shares of the ends that twelve acts without rhyme or reason lead to, solved or not. */
function endsOf(persona: Persona): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (let run = 0; run < RUNS; run += 1) {
    const draw = (name: string, count: number) => drawIndex(`run ${String(run)}`, name, count);
    const acts = Array.from(
      { length: ACTS_A_RUN },
      (_, at): Act => ACTS[draw(`act ${String(at)}`, ACTS.length)] ?? 'ACK',
    );
    const solved = draw('solved', 2) === 0 ? (['RESOLVED'] as const) : [];
    const final = finalOf(performActs(persona, [...acts, ...solved, 'CLOSE'])) ?? 'none';
    ends.set(final, (ends.get(final) ?? 0) + 1 / RUNS);
  }
  return ends;
}

/** What most often comes of it. */
const USUAL: Readonly<Record<keyof typeof PERSONAS, Final>> = {
  angry: 'hungUp',
  confused: 'lostQuietly',
  emergency: 'hungUp',
  fairness: 'hungUp',
  fan: 'satisfied',
  'odd-request': 'lostQuietly',
  outage: 'hungUp',
  'polite-firm': 'lostQuietly',
  'repeat-caller': 'hungUp',
  unanswerable: 'publicComplaint',
  'wants-superior': 'hungUp',
};

describe('saying anything at all', () => {
  test.each(Object.entries(USUAL))('to %s mostly ends in %s', (id, usual) => {
    const ends = endsOf(PERSONAS[id as keyof typeof PERSONAS]);
    const [most] = [...ends].sort(([, one], [, other]) => other - one);
    expect(most?.[0]).toBe(usual);
    const pleased = (ends.get('satisfied') ?? 0) + (ends.get('advocate') ?? 0);
    if (id === 'fan') expect(pleased).toBeGreaterThan(0.4);
    else expect(pleased).toBeLessThan(0.15);
  });
});
