import { CANVAS, Core, type Game, Renderer } from 'phaser';
import type { Cue } from '../engine/cue.ts';
import { choreographCues, FIRST_POSTURE } from './choreograph-cues.ts';
import { Director } from './director.ts';
import { FrameLoop } from './frame-loop.ts';
import type { Theme } from './stage-art.ts';
import { StageScene, type Cast, type StageSize } from './stage-scene.ts';
import { fillParent, startGame } from './start-game.ts';

export interface StageOptions {
  /** The canvas fills this element. */
  readonly parent: HTMLElement;
  readonly theme: Theme;
  readonly reducedMotion: boolean;
  /** Performed, and on the screen, before the stage is handed over. */
  readonly opening?: readonly Cue[];
}

export interface Stage {
  perform(cues: readonly Cue[]): void;
  /** Draws nothing until the next performance: what was pressed is answered first. */
  hold(): void;
  setTheme(theme: Theme): void;
  setReducedMotion(on: boolean): void;
  /** Fits the picture to the parent; only needed where the parent cannot be observed. */
  resize(): void;
  /**
   * Tells at once, and whenever it changes, whether there is a picture: the browser can take the
   * graphics context away at any moment, and give it back.
   */
  watchPicture(tell: (isThere: boolean) => void): void;
  destroy(): void;
  /** Frames rendered so far; stands still while nothing moves. */
  frames(): number;
  /** What our own work cost in each of the last frames, in milliseconds. */
  frameCostsMs(): readonly number[];
}

const MOST_PIXEL_RATIO = 2;
const REPAINT_AFTER_MS = 160;
/** Least milliseconds between frames: as often as the screen, without a graphics chip half of that. */
const PACE_MS = { chip: 0, software: 30 } as const;

/**
 * Mounts the stage. Rejects where neither WebGL nor a canvas works, or the pictures of the opening
 * cannot be loaded: then the still portrait stays.
 */
export async function mountStage(options: StageOptions): Promise<Stage> {
  const director = new Director(Math.random, options.reducedMotion);
  const size = measureStage(options.parent);
  const scene = new StageScene(director, size, options.theme);
  const game = await startGame(options.parent, scene, size);
  const theatre = new Theatre(game, scene, { director, parent: options.parent });
  try {
    await theatre.enact(options.opening ?? []);
  } catch (error) {
    theatre.destroy();
    throw error;
  }
  return theatre;
}

class Theatre implements Stage {
  private posture = FIRST_POSTURE;
  private cast: Cast | undefined;
  private work: Promise<void> = Promise.resolve();
  private frameCount = 0;
  private isDestroyed = false;
  private repaintTimer: ReturnType<typeof setTimeout> | undefined;
  private tellPicture: ((isThere: boolean) => void) | undefined;
  private readonly observer: ResizeObserver;
  private readonly loop: FrameLoop;
  private readonly director: Director;
  private readonly parent: HTMLElement;

  constructor(
    private readonly game: Game,
    private readonly scene: StageScene,
    parts: { director: Director; parent: HTMLElement },
  ) {
    this.director = parts.director;
    this.parent = parts.parent;
    const pace = game.renderer.type === CANVAS ? 'software' : 'chip';
    // Phaser's own loop draws every frame, whether or not anything has changed.
    game.loop.sleep();
    this.loop = new FrameLoop({ draw: (nowMs) => this.draw(nowMs), paceMs: PACE_MS[pace] });
    game.events.on(Core.Events.POST_RENDER, () => (this.frameCount += 1));
    game.canvas.addEventListener('webglcontextlost', () => this.reportPicture(false));
    game.canvas.addEventListener('webglcontextrestored', () => setTimeout(() => this.refill()));
    this.observer = new ResizeObserver(() => this.resize());
    this.observer.observe(parts.parent);
  }

  hold(): void {
    this.loop.hold();
  }

  perform(cues: readonly Cue[]): void {
    // Ends a hold, whatever becomes of the cues.
    this.wake();
    this.enact(cues).catch(() => {
      // Pictures that cannot be loaded leave the stage as it was; every word is in the page.
    });
  }

  /** Performs after everything asked for before, once the pictures are there. */
  enact(cues: readonly Cue[]): Promise<void> {
    const act = async (): Promise<void> => {
      if (this.isDestroyed || cues.length === 0) return;
      const { steps, posture } = choreographCues(cues, this.posture);
      const { character, room } = posture.look;
      const isNewCast = character !== this.cast?.character || room !== this.cast.room;
      if (isNewCast) await this.scene.dress({ character, room });
      if (this.isDestroyed) return;
      this.cast = { character, room };
      this.posture = posture;
      this.director.perform(steps, performance.now());
      this.wake();
    };
    return this.enqueue(act);
  }

  setTheme(theme: Theme): void {
    if (this.scene.setTheme(theme)) this.repaint();
  }

  setReducedMotion(on: boolean): void {
    this.director.setReduced(on);
    this.wake();
  }

  resize(): void {
    const size = measureStage(this.parent);
    const { width, height } = this.game.scale;
    if (this.isDestroyed || (size.width === width && size.height === height)) return;
    this.game.scale.resize(size.width, size.height);
    fillParent(this.game.canvas);
    this.scene.setSize(size);
    this.wake();
    clearTimeout(this.repaintTimer);
    this.repaintTimer = setTimeout(() => this.repaint(), REPAINT_AFTER_MS);
  }

  watchPicture(tell: (isThere: boolean) => void): void {
    this.tellPicture = tell;
    this.reportPicture(!this.isContextLost());
  }

  destroy(): void {
    if (this.isDestroyed) return;
    this.isDestroyed = true;
    clearTimeout(this.repaintTimer);
    this.observer.disconnect();
    this.loop.hold();
    this.game.destroy(true);
    // The game takes itself down in its next frame, and no other will come.
    this.game.loop.tick();
  }

  frames(): number {
    return this.frameCount;
  }

  frameCostsMs(): readonly number[] {
    return this.scene.costsMs;
  }

  /** A restored context starts empty, and a sleeping loop would not fill it. */
  private refill(): void {
    this.wake();
    // Asked for after the frame that fills it.
    requestAnimationFrame(() => this.reportPicture(!this.isContextLost()));
  }

  private isContextLost(): boolean {
    const { renderer } = this.game;
    return renderer instanceof Renderer.WebGL.WebGLRenderer && renderer.contextLost;
  }

  private reportPicture(isThere: boolean): void {
    if (!this.isDestroyed) this.tellPicture?.(isThere);
  }

  private repaint(): void {
    this.enqueue(async () => {
      if (this.isDestroyed || !this.cast) return;
      await this.scene.dress(this.cast);
      this.wake();
    }).catch(() => {
      // The picture painted before stays.
    });
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.work.then(work);
    this.work = done.catch(() => {
      // Reported to the caller of this piece of work; the next one starts afresh.
    });
    return done;
  }

  private wake(): void {
    if (this.isDestroyed) return;
    this.scene.forgetArranged();
    this.loop.wake();
  }

  private draw(nowMs: number): boolean {
    if (this.scene.arrange(nowMs)) this.game.loop.tick();
    return !this.scene.isStill;
  }
}

function measureStage(parent: HTMLElement): StageSize {
  const pixelRatio = Math.min(MOST_PIXEL_RATIO, window.devicePixelRatio || 1);
  const toPixels = (length: number): number => Math.max(1, Math.round(length * pixelRatio));
  return {
    width: toPixels(parent.clientWidth),
    height: toPixels(parent.clientHeight),
    pixelRatio,
  };
}
