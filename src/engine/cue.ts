import type { Final, Grasp, Mood, WaitKind } from '../scenario/vocabulary.ts';

/** Instruction to stage and audio, as data. Order within one step is the order of performance. */
export type Cue =
  | { kind: 'enter'; character: string; room: string; mood: Mood; grasp: Grasp }
  | { kind: 'send'; text: string; seconds: number }
  | {
      kind: 'speak';
      text: string;
      /** Simulated seconds the line takes. */
      seconds: number;
      mood: Mood;
      grasp: Grasp;
    }
  | { kind: 'mood'; from: Mood; to: Mood }
  | { kind: 'grasp'; from: Grasp; to: Grasp }
  /** Gauges 0..100 after the step; drives light and posture. */
  | { kind: 'tension'; anger: number; worry: number; trust: number; joy: number }
  | { kind: 'wait'; wait: WaitKind; seconds: number }
  | { kind: 'end'; final: Final; outcome: 'good' | 'bad' };
