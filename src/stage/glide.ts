/** A number on its way to another, at times of the caller's clock. */
export interface Glide {
  readonly from: number;
  readonly to: number;
  readonly startMs: number;
  readonly durationMs: number;
}

export function settleAt(value: number): Glide {
  return { from: value, to: value, startMs: 0, durationMs: 0 };
}

/** Where a glide is at `nowMs`: eased in and out, never beyond its ends. */
export function sampleGlide(glide: Glide, nowMs: number): number {
  const { from, to, startMs, durationMs } = glide;
  if (durationMs <= 0 || nowMs >= startMs + durationMs) return to;
  const share = Math.max(0, (nowMs - startMs) / durationMs);
  const eased = share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2;
  return from + (to - from) * eased;
}

/** Turns a glide towards a new end from where it is now, without a jump. */
export function turnGlide(
  glide: Glide,
  to: number,
  when: { nowMs: number; durationMs: number },
): Glide {
  const from = sampleGlide(glide, when.nowMs);
  return { from, to, startMs: when.nowMs, durationMs: from === to ? 0 : when.durationMs };
}

export function isGliding(glide: Glide, nowMs: number): boolean {
  return nowMs < glide.startMs + glide.durationMs;
}
