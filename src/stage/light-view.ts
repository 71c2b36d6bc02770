import type { GameObjects, Scene } from 'phaser';
import type { GlidingValue } from './director.ts';
import { paintGlow } from './paint-texture.ts';
import type { Theme } from './stage-art.ts';

/** Depths, from the back to the front. */
export const LAYERS = { room: 0, warmth: 1, figure: 2, light: 3 } as const;

const NIGHT = 0x171b33;
/** Night lies a little on the figure too. */
const NIGHT_SHARE: Record<Theme, number> = { light: 0, dark: 0.07 };
const MOST = { warmth: 0.75, tension: 0.62, chill: 0.5 } as const;

/** Light over the whole stage: warm at ease, coral at the edges with anger, cool with worry. */
export class LightView {
  private readonly warm: GameObjects.Image;
  private readonly tense: GameObjects.Image;
  private readonly cool: GameObjects.Image;
  private readonly night: GameObjects.Rectangle;
  private theme: Theme = 'light';

  constructor(scene: Scene) {
    const { textures } = scene;
    paintGlow(textures, 'glow-warm', { rgb: '255, 214, 140', centre: 0.55, edge: 0 });
    paintGlow(textures, 'glow-tense', { rgb: '203, 61, 36', centre: 0, edge: 0.72 });
    paintGlow(textures, 'glow-cool', { rgb: '62, 96, 140', centre: 0.08, edge: 0.7 });
    // Behind the figure: it lights the room and leaves the ink of the figure dark.
    this.warm = scene.add.image(0, 0, 'glow-warm').setOrigin(0, 0).setDepth(LAYERS.warmth);
    this.cool = scene.add.image(0, 0, 'glow-cool').setOrigin(0, 0).setDepth(LAYERS.light);
    this.tense = scene.add.image(0, 0, 'glow-tense').setOrigin(0, 0).setDepth(LAYERS.light);
    this.night = scene.add.rectangle(0, 0, 1, 1, NIGHT).setOrigin(0, 0).setDepth(LAYERS.light);
  }

  cover(width: number, height: number): void {
    for (const glow of [this.warm, this.cool, this.tense]) glow.setDisplaySize(width, height);
    this.night.setSize(width, height);
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
  }

  show(values: Readonly<Record<GlidingValue, number>>): void {
    this.warm.setAlpha(values.warmth * MOST.warmth);
    this.tense.setAlpha(values.tension * MOST.tension);
    this.cool.setAlpha(values.chill * MOST.chill);
    const lit = 1 - NIGHT_SHARE[this.theme];
    this.night.setAlpha(1 - lit * (1 - values.dim * 0.8));
  }
}
