import { Scene, type GameObjects } from 'phaser';
import type { Director } from './director.ts';
import { dressStage, type Dressed } from './dress-stage.ts';
import { FigureView } from './figure-view.ts';
import { frameStage, type StageFrame } from './frame-stage.ts';
import { identifyPicture } from './identify-picture.ts';
import { LightView } from './light-view.ts';
import type { Theme } from './stage-art.ts';

/** Canvas pixels, and how many of them make one CSS pixel. */
export interface StageSize {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

export interface Cast {
  readonly character: string;
  readonly room: string;
}

const COSTS_KEPT = 600;

/** Arranges what the director says; Phaser draws it. */
export class StageScene extends Scene {
  /** Milliseconds our own work took in each of the last frames. */
  readonly costsMs: number[] = [];
  isStill = false;
  /** What was arranged last; undefined when it must be drawn anew whatever it is. */
  private arranged: string | undefined;
  private roomImage: GameObjects.Image | undefined;
  private figure: FigureView | undefined;
  private light: LightView | undefined;
  private dressed: Dressed | undefined;

  constructor(
    private readonly director: Director,
    private size: StageSize,
    private theme: Theme,
  ) {
    super('stage');
  }

  create(): void {
    this.roomImage = this.add.image(0, 0, '__DEFAULT').setOrigin(0, 0).setVisible(false);
    this.figure = new FigureView(this);
    this.light = new LightView(this);
    this.light.setTheme(this.theme);
    this.layOut();
  }

  /** Arranges the picture of this moment; false when nobody could tell it from the one before. */
  arrange(nowMs: number): boolean {
    const startMs = performance.now();
    const picture = this.director.sample(nowMs);
    this.isStill = this.director.isStill(nowMs);
    const wanted = identifyPicture(picture);
    const isNew = wanted !== this.arranged;
    this.arranged = wanted;
    if (isNew) {
      if (this.dressed) this.figure?.show(picture);
      this.light?.show(picture.values);
    }
    if (this.costsMs.length >= COSTS_KEPT) this.costsMs.shift();
    this.costsMs.push(performance.now() - startMs);
    return isNew;
  }

  /** The next picture is drawn even when it is like the one before. */
  forgetArranged(): void {
    this.arranged = undefined;
  }

  setSize(size: StageSize): void {
    this.size = size;
    this.layOut();
  }

  /** Takes effect with the next dressing; false when it is this theme already. */
  setTheme(theme: Theme): boolean {
    if (theme === this.theme) return false;
    this.theme = theme;
    this.light?.setTheme(theme);
    return true;
  }

  /** Loads and draws everything for this cast in the size and theme of now. */
  async dress(cast: Cast): Promise<void> {
    const { width, height } = this.size;
    const frame = this.frame();
    const costume = { ...cast, theme: this.theme, canvas: { width, height }, frame };
    const dressed = await dressStage(this, costume);
    // The scene may have been taken down, or dressed anew, while the pictures were loading.
    if (!this.roomImage?.scene) return;
    const before = this.dressed;
    this.dressed = dressed;
    this.roomImage.setTexture(dressed.room).setVisible(true);
    this.figure?.dress(dressed.figure);
    this.layOut();
    this.light?.fit(width, height);
    this.figure?.show(this.director.sample(performance.now()));
    for (const key of before?.keys ?? []) this.textures.remove(key);
  }

  private layOut(): void {
    const { width, height } = this.size;
    const frame = this.frame();
    this.roomImage?.setDisplaySize(width, height);
    this.figure?.standAt(frame.footX, frame.footY, frame.figureScale);
    this.light?.cover(width, height);
  }

  private frame(): StageFrame {
    const { width, height, pixelRatio } = this.size;
    const frame = frameStage(width / pixelRatio, height / pixelRatio);
    return {
      figureScale: frame.figureScale * pixelRatio,
      footX: frame.footX * pixelRatio,
      footY: frame.footY * pixelRatio,
      roomScale: frame.roomScale * pixelRatio,
      roomX: frame.roomX * pixelRatio,
      roomY: frame.roomY * pixelRatio,
    };
  }
}
