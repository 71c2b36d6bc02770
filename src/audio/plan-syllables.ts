import { tenseVoice, type BabbleVoice, type SpokenGrasp, type SpokenMood } from './babble-voice.ts';

export type Vowel = 'a' | 'e' | 'i' | 'o' | 'u';

/** One sound of the babble voice. */
export interface Syllable {
  readonly startMs: number;
  readonly lengthMs: number;
  /** Pitch at its start and end, in hertz. */
  readonly fromHz: number;
  readonly toHz: number;
  readonly vowel: Vowel;
  /** 0..1. */
  readonly gain: number;
}

export interface SpeakingStyle {
  readonly voice: BabbleVoice;
  readonly mood: SpokenMood;
  readonly grasp: SpokenGrasp;
}

/** The voice is texture: it ends long before a long line has been read. */
const MOST_MS = 4500;
const COMMA_PAUSE_MS = 110;
const STOP_PAUSE_MS = 240;
const WORD_PAUSE_MS = 35;

/** Share by which the pitch sinks over a sentence, and rises at the end of a question. */
const DECLINATION = 0.14;
const QUESTION_RISE = 0.3;

const VOWEL_GROUPS = /[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûü]+/giu;
const VOWELS: Readonly<Record<string, Vowel>> = { a: 'a', e: 'e', i: 'i', o: 'o', u: 'u', y: 'i' };

interface SpokenSound {
  readonly vowel: Vowel;
  readonly pauseMs: number;
  readonly isRising: boolean;
  /** 0 at the start of its sentence, 1 at its end. */
  readonly place: number;
}

/**
 * The syllables of a line, in order and without overlap, at most 4.5 s long. Pitch and speed follow
 * the mood; the same line in the same style always sounds the same.
 */
export function planSyllables(text: string, style: SpeakingStyle): readonly Syllable[] {
  const { pitch, rate, gain, waver } = tenseVoice(style.mood, style.grasp);
  const lengthMs = Math.round(1000 / (style.voice.syllablesPerSecond * rate));
  const baseHz = style.voice.pitchHz * pitch;
  const syllables: Syllable[] = [];
  let startMs = 0;
  for (const [index, sound] of soundsOf(text).entries()) {
    if (startMs + lengthMs > MOST_MS) break;
    const fromHz = baseHz * (1 - DECLINATION * sound.place + waver * swing(text, index));
    const toHz = fromHz * (sound.isRising ? 1 + QUESTION_RISE : 1 - DECLINATION / 3);
    syllables.push({ ...{ startMs, lengthMs, fromHz, toHz, gain }, vowel: sound.vowel });
    startMs += lengthMs + Math.round(sound.pauseMs / rate);
  }
  return syllables;
}

/** Milliseconds until the last syllable has died away. */
export function syllablesEndMs(syllables: readonly Syllable[]): number {
  const last = syllables.at(-1);
  return last === undefined ? 0 : last.startMs + last.lengthMs;
}

function soundsOf(text: string): readonly SpokenSound[] {
  return text.split(/(?<=[.!?…]+)\s+/u).flatMap(soundsOfSentence);
}

function soundsOfSentence(sentence: string): readonly SpokenSound[] {
  const words = sentence.split(/\s+/u).filter((word) => /\p{L}|\p{N}/u.test(word));
  const sounds = words.flatMap((word, index) => soundsOfWord(word, index === words.length - 1));
  const isQuestion = sentence.trimEnd().endsWith('?');
  return sounds.map((sound, index) => ({
    ...sound,
    place: sounds.length < 2 ? 0 : index / (sounds.length - 1),
    isRising: isQuestion && index === sounds.length - 1,
  }));
}

function soundsOfWord(
  word: string,
  isLast: boolean,
): readonly Pick<SpokenSound, 'vowel' | 'pauseMs'>[] {
  const vowels = vowelsOf(word);
  const afterWord = isLast
    ? STOP_PAUSE_MS
    : /[,;:–—]$/u.test(word)
      ? COMMA_PAUSE_MS
      : WORD_PAUSE_MS;
  return vowels.map((vowel, index) => ({
    vowel,
    pauseMs: index === vowels.length - 1 ? afterWord : 0,
  }));
}

/** One vowel per group of vowels; a word of a script without Latin vowels gets one per two letters. */
function vowelsOf(word: string): readonly Vowel[] {
  const groups = word.match(VOWEL_GROUPS);
  if (groups === null) {
    const count = Math.max(1, Math.ceil([...word].length / 2));
    return Array.from({ length: count }, (_, index) => (index % 2 === 0 ? 'a' : 'e'));
  }
  return groups.map((group) => {
    const bare = group.normalize('NFD').charAt(0).toLowerCase();
    return VOWELS[bare] ?? 'e';
  });
}

/** A fixed, irregular swing between -1 and 1 that replaces chance. */
function swing(text: string, index: number): number {
  return Math.sin((text.length + 1) * 12.9898 + index * 78.233);
}
