import type { Cue } from '../engine/cue.ts';

type SpeakCue = Extract<Cue, { kind: 'speak' }>;
export type SpokenMood = SpeakCue['mood'];
export type SpokenGrasp = SpeakCue['grasp'];

/** A customer's voice: how it sounds when calm. */
export interface BabbleVoice {
  /** Base pitch in hertz. */
  readonly pitchHz: number;
  readonly syllablesPerSecond: number;
  readonly timbre: 'soft' | 'bright' | 'rough';
}

export interface VoiceTension {
  /** Factor on the base pitch. */
  readonly pitch: number;
  /** Factor on the speed. */
  readonly rate: number;
  /** Loudness 0..1. */
  readonly gain: number;
  /** Share by which the pitch wavers from syllable to syllable. */
  readonly waver: number;
}

const BY_MOOD: Readonly<Record<SpokenMood, VoiceTension>> = {
  calm: { pitch: 1, rate: 1, gain: 0.7, waver: 0.05 },
  annoyed: { pitch: 1.12, rate: 1.15, gain: 0.78, waver: 0.06 },
  angry: { pitch: 1.28, rate: 1.35, gain: 0.9, waver: 0.07 },
  furious: { pitch: 1.45, rate: 1.55, gain: 1, waver: 0.08 },
};

const WAVER_BY_GRASP: Readonly<Record<SpokenGrasp, number>> = {
  sure: 0,
  unsure: 0.03,
  lost: 0.07,
  overwhelmed: 0.11,
};

/** How a feeling changes the voice; worry adds a waver and leaves pitch and speed alone. */
export function tenseVoice(mood: SpokenMood, grasp: SpokenGrasp): VoiceTension {
  const tension = BY_MOOD[mood];
  return { ...tension, waver: tension.waver + WAVER_BY_GRASP[grasp] };
}
