import { describe, expect, it } from 'vitest';
import type { Cue } from '../../src/engine/cue.ts';
import { choreographCues, FIRST_POSTURE } from '../../src/stage/choreograph-cues.ts';
import { Director } from '../../src/stage/director.ts';

const FRAME_MS = 16;
const CUES: readonly Cue[] = [
  { kind: 'send', text: 'May I ask what happened?', seconds: 2 },
  { kind: 'mood', from: 'calm', to: 'angry' },
  { kind: 'speak', text: 'Do you read your own mails?', seconds: 2, mood: 'angry', grasp: 'sure' },
  { kind: 'tension', anger: 60, worry: 10, trust: 35, joy: 0 },
];

function rehearse(isReduced = false) {
  const director = new Director(() => 0.5, isReduced);
  const { steps, posture } = choreographCues(CUES, FIRST_POSTURE);
  return { director, steps, rest: posture.look };
}

/** Milliseconds after the start at which nothing moves any more. */
function playUntilStill(director: Director, fromMs: number): number {
  let nowMs = fromMs;
  do {
    director.sample(nowMs);
    nowMs += FRAME_MS;
  } while (!director.isStill(nowMs) && nowMs < fromMs + 60_000);
  return nowMs - fromMs;
}

describe('Director', () => {
  it('is still before the first performance', () => {
    expect(rehearse().director.isStill(1000)).toBe(true);
  });

  it('speaks, breathes and blinks, then sleeps within four seconds of the last word', () => {
    const { director, steps, rest } = rehearse();
    director.perform(steps, 1000);
    const mouths = new Set<string>();
    let blinks = 0;
    let deepest = 0;
    for (let ms = 0; ms < 3000; ms += FRAME_MS) {
      const picture = director.sample(1000 + ms);
      mouths.add(picture.mouth);
      blinks += picture.areEyesClosed ? 1 : 0;
      deepest = Math.max(deepest, Math.abs(picture.breath));
    }
    expect(mouths.size).toBeGreaterThan(2);
    expect(blinks).toBeGreaterThan(0);
    expect(deepest).toBeGreaterThan(0.5);
    const lastStepMs = steps.at(-1)?.atMs ?? 0;
    const stillMs = 3000 + playUntilStill(director, 4000);
    expect(stillMs - lastStepMs).toBeLessThan(4000);
    const picture = director.sample(1000 + stillMs);
    expect(picture).toMatchObject({ mouth: 'rest', areEyesClosed: false, breath: 0, poseShare: 1 });
    expect(picture.look).toEqual(rest);
    expect(picture.values.leanDegrees).toBe(rest.leanDegrees);
  });

  it('shows the same picture for ever once it is still', () => {
    const { director, steps } = rehearse();
    director.perform(steps, 0);
    const stillMs = playUntilStill(director, 0);
    const first = director.sample(stillMs);
    expect(director.sample(stillMs + 60_000)).toEqual(first);
    expect(director.isStill(stillMs + 60_000)).toBe(true);
  });

  it('eases from where it is when a new performance cuts in', () => {
    const { director, steps } = rehearse();
    director.perform(steps, 0);
    for (let ms = 0; ms <= 520; ms += FRAME_MS) director.sample(ms);
    const before = director.sample(520).values.leanDegrees;
    director.perform(
      choreographCues([{ kind: 'end', final: 'satisfied', outcome: 'good' }], FIRST_POSTURE).steps,
      521,
    );
    const after = director.sample(522).values.leanDegrees;
    expect(Math.abs(after - before)).toBeLessThan(0.2);
    expect(director.sample(522).mouth).toBe('rest');
  });

  it('jumps to the last look and stays still with reduced motion', () => {
    const { director, steps, rest } = rehearse(true);
    director.perform(steps, 0);
    expect(director.isStill(0)).toBe(true);
    const picture = director.sample(0);
    expect(picture.look).toEqual(rest);
    expect(picture).toMatchObject({ mouth: 'rest', breath: 0, areEyesClosed: false, poseShare: 1 });
    expect(picture.values.tension).toBe(rest.light.tension);
  });

  it('stops in the middle when motion is reduced while playing', () => {
    const { director, steps, rest } = rehearse();
    director.perform(steps, 0);
    director.sample(10);
    director.setReduced(true);
    expect(director.isStill(11)).toBe(true);
    expect(director.sample(11).look).toEqual(rest);
  });
});
