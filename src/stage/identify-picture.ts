import type { GlidingValue, Picture } from './director.ts';

/** Steps per unit below which nobody sees a change: a third of a pixel, or one step of 255. */
const FINENESS: Readonly<Record<GlidingValue, number>> = {
  leanDegrees: 20,
  headDegrees: 10,
  closeness: 1000,
  presence: 255,
  dim: 255,
  warmth: 255,
  tension: 255,
  chill: 255,
};
const SHARE_STEPS = 32;
const BREATH_STEPS = 10;

/** Two pictures with the same identity cannot be told apart by eye. */
export function identifyPicture(picture: Picture): string {
  const { look, mouth, areEyesClosed, previousPose, poseShare, values, breath } = picture;
  const { accent = '', accentShare } = picture;
  const steps = Object.entries(FINENESS).map(([name, fineness]) =>
    Math.round(values[name as GlidingValue] * fineness),
  );
  return [
    ...[look.expression, look.pose, mouth, areEyesClosed, previousPose, accent],
    ...[Math.round(poseShare * SHARE_STEPS), Math.round(accentShare * SHARE_STEPS)],
    ...[Math.round(breath * BREATH_STEPS), ...steps],
  ].join();
}
