import type { Cue } from '../engine/cue.ts';
import type { BabbleVoice } from './babble-voice.ts';
import { planSyllables, syllablesEndMs, type Syllable } from './plan-syllables.ts';
import type { SoundName } from './sound-name.ts';

/** One sound of a plan, in real milliseconds from the moment the cues are performed. */
export interface PlannedSound {
  readonly sound: SoundName;
  readonly atMs: number;
  readonly lengthMs: number;
  /** What the voice says, for the sound "voice" alone. */
  readonly syllables?: readonly Syllable[];
}

export interface SoundPlan {
  readonly sounds: readonly PlannedSound[];
  /** Whether the line is open and its quiet hum is heard once the plan begins; undefined: as before. */
  readonly isLineOpen?: boolean;
}

export interface SoundScene {
  /** Voice, ringing and waiting music belong to the phone; everywhere else messages arrive. */
  readonly isPhone: boolean;
  readonly voice: BabbleVoice;
}

export const SOUND_LENGTH_MS: Readonly<Record<Exclude<SoundName, 'voice'>, number>> = {
  ring: 900,
  pickUp: 160,
  hangUp: 700,
  hold: 3200,
  message: 320,
  room: 4000,
  key: 45,
  send: 160,
  better: 420,
  worse: 420,
};

const GAP_MS = 120;
const KEY_GAP_MS = 90;
const KEYS_PER_MESSAGE = 3;
const MOOD_ORDER = ['calm', 'annoyed', 'angry', 'furious'];

/** What the cues of one step sound like, one foreground sound after the other. */
export function planSounds(cues: readonly Cue[], scene: SoundScene): SoundPlan {
  const sounds: PlannedSound[] = [];
  let cursorMs = 0;
  for (const cue of cues) {
    for (const sound of soundsOfCue(cue, scene)) {
      sounds.push({ ...sound, atMs: cursorMs + sound.atMs });
    }
    const last = sounds.at(-1);
    if (last !== undefined) cursorMs = Math.max(cursorMs, last.atMs + last.lengthMs + GAP_MS);
  }
  const isLineOpen = lineAfter(cues, scene);
  return isLineOpen === undefined ? { sounds } : { sounds, isLineOpen };
}

function lineAfter(cues: readonly Cue[], scene: SoundScene): boolean | undefined {
  if (!scene.isPhone) return undefined;
  if (cues.some(({ kind }) => kind === 'end')) return false;
  return cues.some(({ kind }) => kind === 'enter') ? true : undefined;
}

function soundsOfCue(cue: Cue, scene: SoundScene): readonly PlannedSound[] {
  if (cue.kind === 'mood') return inRow(isWorse(cue) ? 'worse' : 'better');
  return scene.isPhone ? soundsOnPhone(cue, scene.voice) : soundsInWriting(cue);
}

function soundsOnPhone(cue: Cue, voice: BabbleVoice): readonly PlannedSound[] {
  if (cue.kind === 'enter') return inRow('ring', 'pickUp');
  if (cue.kind === 'speak') return [speaking(cue, voice)];
  if (cue.kind === 'wait') return cue.wait === 'hold' ? inRow('hold') : [];
  return cue.kind === 'end' ? inRow('hangUp') : [];
}

function soundsInWriting(cue: Cue): readonly PlannedSound[] {
  if (cue.kind === 'send') return typing();
  return cue.kind === 'speak' ? inRow('message') : [];
}

function isWorse(cue: Extract<Cue, { kind: 'mood' }>): boolean {
  return MOOD_ORDER.indexOf(cue.to) > MOOD_ORDER.indexOf(cue.from);
}

function inRow(...names: readonly Exclude<SoundName, 'voice'>[]): readonly PlannedSound[] {
  let atMs = 0;
  return names.map((sound) => {
    const planned = { sound, atMs, lengthMs: SOUND_LENGTH_MS[sound] };
    atMs += planned.lengthMs + GAP_MS;
    return planned;
  });
}

function typing(): readonly PlannedSound[] {
  const keys = Array.from({ length: KEYS_PER_MESSAGE }, (_, index) => ({
    ...{ sound: 'key' as const, atMs: index * KEY_GAP_MS, lengthMs: SOUND_LENGTH_MS.key },
  }));
  const atMs = KEYS_PER_MESSAGE * KEY_GAP_MS;
  return [...keys, { sound: 'send', atMs, lengthMs: SOUND_LENGTH_MS.send }];
}

function speaking(cue: Extract<Cue, { kind: 'speak' }>, voice: BabbleVoice): PlannedSound {
  const syllables = planSyllables(cue.text, { voice, mood: cue.mood, grasp: cue.grasp });
  return { sound: 'voice', atMs: 0, lengthMs: syllablesEndMs(syllables), syllables };
}
