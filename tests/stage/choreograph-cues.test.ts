import { describe, expect, it } from 'vitest';
import type { Cue } from '../../src/engine/cue.ts';
import { FINALS } from '../../src/scenario/vocabulary.ts';
import { choreographCues, FIRST_POSTURE } from '../../src/stage/choreograph-cues.ts';
import { speechMs } from '../../src/stage/shape-mouths.ts';

const ENTER: Cue = {
  kind: 'enter',
  character: 'amara',
  room: 'office',
  mood: 'calm',
  grasp: 'unsure',
};
const SPEAK: Cue = {
  kind: 'speak',
  text: 'Does it work with the old model?',
  seconds: 3,
  mood: 'calm',
  grasp: 'sure',
};

function tension(gauges: Partial<Record<'anger' | 'worry' | 'trust' | 'joy', number>>): Cue {
  return { kind: 'tension', anger: 10, worry: 10, trust: 50, joy: 0, ...gauges };
}

function lookAfter(...cues: Cue[]) {
  return choreographCues(cues, FIRST_POSTURE).posture.look;
}

describe('choreographCues', () => {
  it('enters at once, in the right room with the right face', () => {
    const { steps } = choreographCues([ENTER], FIRST_POSTURE);
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({
      atMs: 0,
      durationMs: 0,
      look: { character: 'amara', room: 'office', expression: 'unsure', presence: 1 },
    });
  });

  it('listens, then speaks, then closes the mouth, in that order', () => {
    const cues: Cue[] = [{ kind: 'send', text: 'I see.', seconds: 2 }, SPEAK, tension({})];
    const { steps, posture } = choreographCues(cues, FIRST_POSTURE);
    expect(steps[0]?.look.leanDegrees).toBeGreaterThan(0);
    const speaking = steps[1];
    expect(speaking?.atMs).toBeGreaterThan(0);
    const speech = speaking?.look.speech;
    expect(speech?.mouths.at(-1)).toBe('rest');
    const silent = steps[2];
    expect(silent?.atMs).toBe((speaking?.atMs ?? 0) + (speech ? speechMs(speech) : 0));
    expect(silent?.look.speech).toBeUndefined();
    expect(posture.look.speech).toBeUndefined();
  });

  it('shows who enters as they are, whatever the one before still felt', () => {
    const cues: Cue[] = [
      { kind: 'send', text: 'Goodbye.', seconds: 2 },
      { kind: 'mood', from: 'annoyed', to: 'furious' },
      { kind: 'wait', wait: 'away', seconds: 60 },
      { ...ENTER, character: 'edgars' },
      { ...SPEAK, grasp: 'unsure' },
      tension({ anger: 3 }),
    ];
    const { steps, posture } = choreographCues(cues, FIRST_POSTURE);
    expect(steps[0]?.look).toMatchObject({ character: 'edgars', expression: 'unsure' });
    expect(posture.feeling).toMatchObject({ mood: 'calm', grasp: 'unsure', anger: 3 });
    expect(new Set(steps.map(({ look }) => look.character))).toEqual(new Set(['edgars']));
  });

  it('never goes back in time, whatever the cues', () => {
    const cues: Cue[] = [
      ENTER,
      SPEAK,
      { kind: 'wait', wait: 'hold', seconds: 60 },
      { kind: 'mood', from: 'calm', to: 'angry' },
      { kind: 'grasp', from: 'unsure', to: 'overwhelmed' },
      SPEAK,
      tension({ anger: 60 }),
      { kind: 'end', final: 'hungUp', outcome: 'bad' },
    ];
    const times = choreographCues(cues, FIRST_POSTURE).steps.map((step) => step.atMs);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('wears the mood a step ends in within 300 ms of its line, however long the wait', () => {
    const cues: Cue[] = [
      { kind: 'send', text: 'I will find out.', seconds: 2 },
      { kind: 'speak', text: 'Please do.', seconds: 4, mood: 'calm', grasp: 'lost' },
      { kind: 'wait', wait: 'away', seconds: 172_800 },
      { kind: 'mood', from: 'calm', to: 'furious' },
      { kind: 'grasp', from: 'lost', to: 'unsure' },
      { ...SPEAK, mood: 'furious', grasp: 'unsure' },
    ];
    const { steps } = choreographCues(cues, FIRST_POSTURE);
    const firstRight = steps.findIndex(({ look }) => look.expression === 'furious');
    expect(steps[firstRight]?.atMs).toBeLessThanOrEqual(300);
    const faces = steps.slice(firstRight).map(({ look }) => look.expression);
    expect(new Set(faces)).toEqual(new Set(['furious']));
    expect(steps.find(({ look }) => look.speech)?.atMs).toBeLessThanOrEqual(300);
  });

  it('crosses the arms when trust falls, and opens the hands to explain when it rises', () => {
    expect(lookAfter(tension({ trust: 10 })).pose).toBe('crossed');
    expect(lookAfter(SPEAK, tension({ trust: 60 })).pose).toBe('explain');
    const guarded = choreographCues([SPEAK, tension({ trust: 60 })], FIRST_POSTURE).posture;
    expect(choreographCues([SPEAK, tension({ trust: 12 })], guarded).posture.look.pose).toBe(
      'crossed',
    );
  });

  it('points a finger when furious and shows empty hands when lost', () => {
    const furious: Cue = { ...SPEAK, mood: 'furious' };
    const lost: Cue = { ...SPEAK, grasp: 'lost' };
    expect(lookAfter(furious, tension({ anger: 85, trust: 40 })).pose).toBe('point');
    expect(lookAfter(lost, tension({ worry: 60 })).pose).toBe('open');
  });

  it('uncrosses nothing by itself while the customer stays angry', () => {
    const angry: Cue = { kind: 'mood', from: 'annoyed', to: 'angry' };
    expect(lookAfter(angry, tension({ anger: 55, trust: 45 })).pose).toBe('crossed');
  });

  it('recoils with a mark when anger rises, and relaxes without one when it falls', () => {
    const rising = choreographCues([{ kind: 'mood', from: 'annoyed', to: 'angry' }], FIRST_POSTURE);
    expect(rising.steps[0]?.look).toMatchObject({ expression: 'angry', accent: 'sting' });
    expect(rising.steps[0]?.look.leanDegrees).toBeLessThan(0);
    const falling = choreographCues(
      [{ kind: 'mood', from: 'angry', to: 'annoyed' }],
      rising.posture,
    );
    expect(falling.steps[0]?.look.accent).toBeUndefined();
    expect(falling.steps[0]?.look.leanDegrees).toBeGreaterThan(0);
  });

  it('colours the light by anger, worry and trust', () => {
    const calm = lookAfter(tension({ trust: 80, joy: 40 })).light;
    const angry = lookAfter(tension({ anger: 90, trust: 20 })).light;
    const worried = lookAfter(tension({ worry: 85 })).light;
    expect(calm.warmth).toBeGreaterThan(angry.warmth);
    expect(calm.tension).toBe(0);
    expect(angry.tension).toBe(1);
    expect(worried.chill).toBeGreaterThan(0.8);
  });

  it('shows delight only where neither anger nor worry is in the way', () => {
    expect(lookAfter(tension({ joy: 80, trust: 90 })).expression).toBe('delighted');
    const worried: Cue = { kind: 'grasp', from: 'unsure', to: 'lost' };
    expect(lookAfter(worried, tension({ joy: 80, worry: 60 })).expression).toBe('worried');
  });

  it('comes back to the light of the room after a wait', () => {
    const { steps, posture } = choreographCues(
      [{ kind: 'wait', wait: 'away', seconds: 3600 }],
      FIRST_POSTURE,
    );
    expect(steps[0]?.look.dim).toBeGreaterThan(0.5);
    expect(posture.look.dim).toBe(0);
  });

  it.each(FINALS)('has a last look for %s, and leaves only when the customer left', (final) => {
    const end: Cue = { kind: 'end', final, outcome: 'bad' };
    const isGone = final === 'hungUp' || final === 'lostQuietly';
    expect(lookAfter(end).presence).toBe(isGone ? 0 : 1);
  });

  it('stays gone when the last gauges are told after the end', () => {
    const end: Cue = { kind: 'end', final: 'hungUp', outcome: 'bad' };
    expect(lookAfter(end, tension({ joy: 90, trust: 90 }))).toMatchObject({
      presence: 0,
      expression: 'furious',
    });
  });
});
