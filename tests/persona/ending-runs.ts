import { expect, test } from 'vitest';
import { contextOf, finalOf } from '../../src/persona/customer-state.ts';
import type { Final } from '../../src/scenario/vocabulary.ts';
import { type Beat, PERSONAS, performActs } from './perform-acts.ts';

/** A conversation in beats, and how it must end. */
export interface Run {
  readonly name: string;
  readonly persona: keyof typeof PERSONAS;
  readonly beats: readonly Beat[];
  readonly final: Final;
  /** Anger, worry and trust at the end. */
  readonly feels: readonly [number, number, number];
}

/** Declares one test per run. */
export function testEndings(runs: readonly Run[]): void {
  test.each(runs)('$persona: $name -> $final', ({ persona, beats, final, feels }) => {
    const state = performActs(PERSONAS[persona], beats);
    const { anger, worry, trust } = contextOf(state).gauges;
    expect([finalOf(state), anger, worry, trust]).toEqual([final, ...feels]);
  });
}
