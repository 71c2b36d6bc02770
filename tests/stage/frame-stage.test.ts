import { describe, expect, it } from 'vitest';
import { FIGURE, frameStage, ROOM_SIZE } from '../../src/stage/frame-stage.ts';

/** Where a height of the figure lands on the stage, in px. */
function toStageY(y: number, width: number, height: number): number {
  const frame = frameStage(width, height);
  return frame.footY - (FIGURE.foot.y - y) * frame.figureScale;
}

const SIZES = [
  [717, 716],
  [366, 354],
  [366, 272],
  [1100, 900],
  [320, 272],
  [560, 480],
  [900, 1300],
] as const;
const EYES_Y = 300;

describe('frameStage', () => {
  it.each(SIZES)('covers a stage of %i x %i with the room, edge to edge', (width, height) => {
    const { roomScale, roomX, roomY } = frameStage(width, height);
    expect(roomX).toBeLessThanOrEqual(0.001);
    expect(roomY).toBeLessThanOrEqual(0.001);
    expect(roomX + ROOM_SIZE.width * roomScale).toBeGreaterThanOrEqual(width - 0.001);
    expect(roomY + ROOM_SIZE.height * roomScale).toBeGreaterThanOrEqual(height - 0.001);
  });

  it.each(SIZES)('keeps the figure on the ground at %i x %i', (width, height) => {
    expect(toStageY(FIGURE.pose.y + FIGURE.pose.height, width, height)).toBeGreaterThan(height);
  });

  it('keeps the whole face between pills and line card on a phone', () => {
    expect(toStageY(EYES_Y, 366, 354)).toBeGreaterThan(50);
    expect(toStageY(FIGURE.chinY, 366, 354)).toBeLessThanOrEqual(354 - 164);
  });

  it('keeps the eyes free on the shortest stage', () => {
    expect(toStageY(EYES_Y, 366, 272)).toBeGreaterThan(44);
    expect(toStageY(EYES_Y, 366, 272)).toBeLessThan(104);
  });

  it('shows head and hands above the card on a desktop', () => {
    expect(toStageY(FIGURE.hairY, 717, 716)).toBeGreaterThan(56);
    expect(toStageY(860, 717, 716)).toBeLessThan(560);
  });
});
