import { isGliding, sampleGlide, settleAt, turnGlide, type Glide } from './glide.ts';
import {
  NEUTRAL_LOOK,
  type Accent,
  type Look,
  type MouthShape,
  type Pose,
  type StageStep,
} from './look.ts';
import { speechMs } from './shape-mouths.ts';

/** What to draw at one instant. */
export interface Picture {
  readonly look: Look;
  readonly mouth: MouthShape;
  readonly areEyesClosed: boolean;
  readonly previousPose: Pose;
  /** 0 shows the previous pose, 1 the pose of the look. */
  readonly poseShare: number;
  readonly values: Readonly<Record<GlidingValue, number>>;
  /** -1..1, 0 when still. */
  readonly breath: number;
  readonly accent?: Accent | undefined;
  /** 0..1, how much of the accent is there. */
  readonly accentShare: number;
}

const GLIDING = [
  'leanDegrees',
  'headDegrees',
  'closeness',
  'presence',
  'dim',
  'warmth',
  'tension',
  'chill',
] as const;
export type GlidingValue = (typeof GLIDING)[number];

const POSE_MS = 180;
const BLINK_MS = 120;
const BLINK_EVERY_MS = { least: 1700, most: 3600 };
const BREATH_MS = 3600;
/** Breathing goes on after the last movement, then fades out and the stage sleeps. */
const BREATH_STAYS_MS = 900;
const BREATH_FADES_MS = 1900;
const BREATH_STARTS_MS = 500;
const ACCENT_MS = 1200;
const ACCENT_FADE_MS = 220;

/** Plays steps over the caller's clock and says what to draw; knows when nothing moves any more. */
export class Director {
  private queue: StageStep[] = [];
  private look: Look = NEUTRAL_LOOK;
  private glides: Record<GlidingValue, Glide> = settleOn(NEUTRAL_LOOK);
  private pose = { previous: NEUTRAL_LOOK.pose, glide: settleAt(1) };
  private speechStartMs = 0;
  private accent: { name: Accent; startMs: number } | undefined;
  private activeUntilMs = -Infinity;
  private breathStartMs = 0;
  private nextBlinkMs = 0;
  private blinkUntilMs = -Infinity;
  private isReduced: boolean;

  constructor(
    private readonly random: () => number,
    isReduced: boolean,
  ) {
    this.isReduced = isReduced;
  }

  /** Starts these steps; what was still to come is dropped. */
  perform(steps: readonly StageStep[], nowMs: number): void {
    if (this.isReduced) return this.jumpTo(steps.at(-1)?.look ?? this.look);
    if (this.isStill(nowMs)) this.wakeBreath(nowMs);
    this.look = { ...this.look, speech: undefined };
    this.queue = steps.map((step) => ({ ...step, atMs: step.atMs + nowMs }));
    const last = this.queue.at(-1);
    const endsMs = last ? last.atMs + last.durationMs : nowMs;
    this.activeUntilMs = Math.max(this.activeUntilMs, endsMs);
  }

  /** Stops all motion at once, or allows it again. */
  setReduced(isReduced: boolean): void {
    this.isReduced = isReduced;
    if (isReduced) this.jumpTo(this.queue.at(-1)?.look ?? this.look);
  }

  sample(nowMs: number): Picture {
    this.startDueSteps(nowMs);
    this.blinkNowAndThen(nowMs);
    const values = Object.fromEntries(
      GLIDING.map((name) => [name, sampleGlide(this.glides[name], nowMs)]),
    ) as Record<GlidingValue, number>;
    return {
      look: this.look,
      values,
      mouth: this.mouthAt(nowMs),
      areEyesClosed: nowMs < this.blinkUntilMs,
      previousPose: this.pose.previous,
      poseShare: sampleGlide(this.pose.glide, nowMs),
      breath: this.breathAt(nowMs),
      accent: this.accent?.name,
      accentShare: this.accentAt(nowMs),
    };
  }

  /** True when every later picture would be the same. */
  isStill(nowMs: number): boolean {
    const isMoving =
      this.queue.length > 0 ||
      this.breathShare(nowMs) > 0 ||
      nowMs < this.blinkUntilMs ||
      this.accentAt(nowMs) > 0 ||
      this.isSpeaking(nowMs);
    if (isMoving || isGliding(this.pose.glide, nowMs)) return false;
    return !GLIDING.some((name) => isGliding(this.glides[name], nowMs));
  }

  private jumpTo(look: Look): void {
    this.queue = [];
    this.look = { ...look, speech: undefined, accent: undefined };
    this.glides = settleOn(look);
    this.pose = { previous: look.pose, glide: settleAt(1) };
    this.accent = undefined;
    this.activeUntilMs = -Infinity;
    this.blinkUntilMs = -Infinity;
  }

  private startDueSteps(nowMs: number): void {
    while (this.queue[0] && this.queue[0].atMs <= nowMs) {
      const step = this.queue.shift();
      if (step) this.startStep(step, nowMs);
    }
  }

  private startStep({ look, durationMs }: StageStep, nowMs: number): void {
    const before = this.look;
    this.look = look;
    const when = { nowMs, durationMs };
    const targets = glidingValues(look);
    for (const name of GLIDING)
      this.glides[name] = turnGlide(this.glides[name], targets[name], when);
    if (look.pose !== before.pose) {
      const isSwap = durationMs === 0;
      const glide = turnGlide(settleAt(0), 1, { nowMs, durationMs: isSwap ? 0 : POSE_MS });
      this.pose = { previous: before.pose, glide };
    }
    // A face changes behind a blink, as faces do.
    if (look.expression !== before.expression && durationMs > 0)
      this.blinkUntilMs = nowMs + BLINK_MS;
    if (look.speech !== before.speech) this.speechStartMs = nowMs;
    if (look.accent) this.accent = { name: look.accent, startMs: nowMs };
    this.activeUntilMs = Math.max(this.activeUntilMs, nowMs + durationMs);
  }

  private mouthAt(nowMs: number): MouthShape {
    const { speech } = this.look;
    if (!speech || !this.isSpeaking(nowMs)) return 'rest';
    return speech.mouths[Math.floor((nowMs - this.speechStartMs) / speech.intervalMs)] ?? 'rest';
  }

  private isSpeaking(nowMs: number): boolean {
    const { speech } = this.look;
    return speech !== undefined && nowMs < this.speechStartMs + speechMs(speech);
  }

  private accentAt(nowMs: number): number {
    if (!this.accent) return 0;
    const age = nowMs - this.accent.startMs;
    return Math.max(0, Math.min(1, age / ACCENT_FADE_MS, (ACCENT_MS - age) / ACCENT_FADE_MS));
  }

  private wakeBreath(nowMs: number): void {
    this.breathStartMs = nowMs;
    this.nextBlinkMs = nowMs + this.drawBlinkPause() / 2;
  }

  private breathShare(nowMs: number): number {
    const left = this.activeUntilMs + BREATH_STAYS_MS + BREATH_FADES_MS - nowMs;
    const begun = (nowMs - this.breathStartMs) / BREATH_STARTS_MS;
    return left <= 0 ? 0 : Math.min(1, Math.max(0.001, begun), left / BREATH_FADES_MS);
  }

  private breathAt(nowMs: number): number {
    const share = this.breathShare(nowMs);
    if (share === 0) return 0;
    return share * Math.sin(((nowMs - this.breathStartMs) / BREATH_MS) * 2 * Math.PI);
  }

  private blinkNowAndThen(nowMs: number): void {
    if (nowMs < this.nextBlinkMs || this.breathShare(nowMs) === 0) return;
    this.blinkUntilMs = nowMs + BLINK_MS;
    this.nextBlinkMs = nowMs + this.drawBlinkPause();
  }

  private drawBlinkPause(): number {
    const { least, most } = BLINK_EVERY_MS;
    return least + this.random() * (most - least);
  }
}

function glidingValues(look: Look): Record<GlidingValue, number> {
  const { leanDegrees, headDegrees, closeness, presence, dim, light } = look;
  return { leanDegrees, headDegrees, closeness, presence, dim, ...light };
}

function settleOn(look: Look): Record<GlidingValue, Glide> {
  const values = glidingValues(look);
  return Object.fromEntries(GLIDING.map((name) => [name, settleAt(values[name])])) as Record<
    GlidingValue,
    Glide
  >;
}
