import type { Grasp, Mood } from '../scenario/vocabulary.ts';
import type { MouthShape, Speech } from './look.ts';

const LONGEST_SPEECH_MS = 6000;
const SHORTEST_SPEECH_MS = 700;

const INTERVAL_MS: Record<Mood, number> = { calm: 128, annoyed: 116, angry: 102, furious: 90 };
const INTERVAL_WHEN_WORRIED_MS: Record<Grasp, number> = {
  sure: 128,
  unsure: 138,
  lost: 132,
  overwhelmed: 104,
};

const VOWELS: readonly (readonly [RegExp, MouthShape])[] = [
  [/[aeæäáàâåãéèêëаеяєэ]/iu, 'wide'],
  [/[ouöüóòôõúùûøоуюё]/iu, 'round'],
  [/[iyíìîïýиыії]/iu, 'small'],
];
const PAUSE_MOUTHS = 3;

/**
 * Mouth movements for a line of `seconds`: one shape a vowel, closed between words, a pause at
 * punctuation. The faster the mood, the shorter each shape; at most six seconds.
 */
export function shapeMouths(line: {
  text: string;
  seconds: number;
  mood: Mood;
  grasp: Grasp;
}): Speech {
  const intervalMs =
    line.mood === 'calm' ? INTERVAL_WHEN_WORRIED_MS[line.grasp] : INTERVAL_MS[line.mood];
  const durationMs = Math.min(LONGEST_SPEECH_MS, Math.max(SHORTEST_SPEECH_MS, line.seconds * 1000));
  const count = Math.max(2, Math.round(durationMs / intervalMs));
  const spoken = spellMouths(line.text);
  const mouths = Array.from(
    { length: count },
    (_, index) => spoken[index % spoken.length] ?? 'small',
  );
  return { mouths: [...mouths.slice(0, -1), 'rest'], intervalMs };
}

/** Milliseconds the speech takes. */
export function speechMs(speech: Speech): number {
  return speech.mouths.length * speech.intervalMs;
}

function spellMouths(text: string): readonly MouthShape[] {
  const mouths = text.split(/\s+/).filter(Boolean).flatMap(spellWord);
  // A script without these vowels still moves the mouth.
  return mouths.some((mouth) => mouth !== 'rest') ? mouths : ['small', 'wide', 'rest', 'round'];
}

function spellWord(word: string): readonly MouthShape[] {
  const shapes: MouthShape[] = [];
  for (const letter of word) {
    const shape = VOWELS.find(([pattern]) => pattern.test(letter))?.[1];
    if (shape && shape !== shapes.at(-1)) shapes.push(shape);
  }
  const rests = /[.,;:!?…–]$/u.test(word) ? PAUSE_MOUTHS : 1;
  return [...shapes, ...Array.from({ length: rests }, (): MouthShape => 'rest')];
}
