import { describe, expect, it } from 'vitest';
import { planCaptions } from '../../src/audio/plan-captions.ts';
import { planSounds, type PlannedSound } from '../../src/audio/plan-sounds.ts';
import type { Cue } from '../../src/engine/cue.ts';

const voice = { pitchHz: 180, syllablesPerSecond: 5, timbre: 'soft' } as const;
const phone = { isPhone: true, voice };
const chat = { isPhone: false, voice };

const enter: Cue = { kind: 'enter', character: 'a', room: 'b', mood: 'calm', grasp: 'sure' };
const send: Cue = { kind: 'send', text: 'Good morning.', seconds: 2 };
const speak: Cue = {
  ...{ kind: 'speak', text: 'My lamp arrived broken, again!', seconds: 3 },
  ...{ mood: 'angry', grasp: 'sure' },
};
const end: Cue = { kind: 'end', final: 'satisfied', outcome: 'good' };
const namesOf = (sounds: readonly PlannedSound[]) => sounds.map(({ sound }) => sound);

describe('what a step sounds like', () => {
  it('rings, clicks and speaks on the phone, one after the other', () => {
    const { sounds, isLineOpen } = planSounds([enter, speak], phone);
    expect(namesOf(sounds)).toEqual(['ring', 'pickUp', 'voice']);
    expect(isLineOpen).toBe(true);
    for (const [index, sound] of sounds.entries()) {
      const before = sounds[index - 1];
      expect(sound.atMs).toBeGreaterThanOrEqual(before ? before.atMs + before.lengthMs : 0);
    }
  });

  it('types, sends and beeps in a chat, where nobody speaks', () => {
    const { sounds, isLineOpen } = planSounds([enter, send, speak, end], chat);
    expect(namesOf(sounds)).toEqual(['key', 'key', 'key', 'send', 'message']);
    expect(isLineOpen).toBeUndefined();
  });

  it('closes the line at the end of a call', () => {
    const { sounds, isLineOpen } = planSounds([speak, end], phone);
    expect(namesOf(sounds)).toEqual(['voice', 'hangUp']);
    expect(isLineOpen).toBe(false);
  });

  it('tells a mood that rises from one that falls', () => {
    const rises: Cue = { kind: 'mood', from: 'annoyed', to: 'furious' };
    const falls: Cue = { kind: 'mood', from: 'furious', to: 'angry' };
    expect(namesOf(planSounds([rises, falls], chat).sounds)).toEqual(['worse', 'better']);
  });

  it('plays music on hold on the phone only', () => {
    const hold: Cue = { kind: 'wait', wait: 'hold', seconds: 60 };
    const away: Cue = { kind: 'wait', wait: 'away', seconds: 3600 };
    expect(namesOf(planSounds([hold, away], phone).sounds)).toEqual(['hold']);
    expect(planSounds([hold, away], chat).sounds).toEqual([]);
  });
});

describe('captions', () => {
  it('write out what says something, in order and long enough to be read', () => {
    const steps = planCaptions(planSounds([enter, speak], phone).sounds);
    expect(steps.map(({ sound }) => sound)).toEqual(['ring', 'pickUp', 'voice', undefined]);
    const times = steps.map(({ atMs }) => atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect((times[3] ?? 0) - (times[2] ?? 0)).toBeGreaterThanOrEqual(1500);
  });

  it('leave out keys, moods and messages', () => {
    const mood: Cue = { kind: 'mood', from: 'calm', to: 'angry' };
    expect(planCaptions(planSounds([send, mood, speak], chat).sounds)).toEqual([]);
  });
});
