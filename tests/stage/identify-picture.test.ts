import { expect, it } from 'vitest';
import type { Picture } from '../../src/stage/director.ts';
import { identifyPicture } from '../../src/stage/identify-picture.ts';
import { NEUTRAL_LOOK } from '../../src/stage/look.ts';

const REST: Picture = {
  look: NEUTRAL_LOOK,
  mouth: 'rest',
  areEyesClosed: false,
  previousPose: 'neutral',
  poseShare: 1,
  values: {
    ...{ leanDegrees: 0, headDegrees: 0, closeness: 1, presence: 1 },
    ...{ dim: 0, warmth: 0, tension: 0, chill: 0 },
  },
  breath: 0,
  accentShare: 0,
};
const identify = (change: Partial<Picture>) => identifyPicture({ ...REST, ...change });
const withValue = (name: keyof Picture['values'], value: number) =>
  identify({ values: { ...REST.values, [name]: value } });

it.each<Partial<Picture>>([
  { mouth: 'wide' },
  { areEyesClosed: true },
  { look: { ...NEUTRAL_LOOK, expression: 'angry' } },
  { look: { ...NEUTRAL_LOOK, pose: 'crossed' } },
  { previousPose: 'open' },
  { poseShare: 0.5 },
  { breath: 0.5 },
  { accent: 'drop', accentShare: 0.5 },
])('%o is another picture', (change) => {
  expect(identify(change)).not.toBe(identifyPicture(REST));
});

it.each([
  ['leanDegrees', 1],
  ['headDegrees', 1],
  ['closeness', 1.01],
  ['presence', 0.9],
  ['dim', 0.1],
  ['warmth', 0.1],
  ['tension', 0.1],
  ['chill', 0.1],
] as const)('another %s is another picture, unless nobody could see it', (name, value) => {
  expect(withValue(name, value)).not.toBe(identifyPicture(REST));
  expect(withValue(name, REST.values[name] + 0.0001)).toBe(identifyPicture(REST));
});
