import { CANVAS, type GameObjects, type Scene } from 'phaser';
import type { GlidingValue } from './director.ts';
import { paintGlow, type Glow } from './paint-texture.ts';
import type { Theme } from './stage-art.ts';

/** Depths, from the back to the front. */
export const LAYERS = { room: 0, warmth: 1, figure: 2, light: 3 } as const;

const NIGHT = 0x171b33;
/** Night lies a little on the figure too. */
const NIGHT_SHARE: Record<Theme, number> = { light: 0, dark: 0.07 };
const MOST = { warmth: 0.75, tension: 0.62, chill: 0.5 } as const;
const GLOWS = {
  warm: { rgb: '255, 214, 140', centre: 0.55, edge: 0 },
  cool: { rgb: '62, 96, 140', centre: 0.08, edge: 0.7 },
  tense: { rgb: '203, 61, 36', centre: 0, edge: 0.72 },
} satisfies Record<string, Glow>;
type GlowName = keyof typeof GLOWS;
const GLOW_NAMES = Object.keys(GLOWS) as GlowName[];
/** Glows have no edges, so a small picture of one can be drawn large. */
const SMALL = { width: 128, height: 128 };

/** Light over the whole stage: warm at ease, coral at the edges with anger, cool with worry. */
export class LightView {
  private readonly glows: Readonly<Record<GlowName, GameObjects.Image>>;
  private readonly night: GameObjects.Rectangle;
  private theme: Theme = 'light';

  constructor(private readonly scene: Scene) {
    const add = (name: GlowName, depth: number): GameObjects.Image => {
      paintGlow(scene.textures, `glow-${name}`, { ...GLOWS[name], ...SMALL });
      return scene.add.image(0, 0, `glow-${name}`).setOrigin(0, 0).setDepth(depth);
    };
    // The warm one is behind the figure: it lights the room and leaves the ink of the figure dark.
    const warm = add('warm', LAYERS.warmth);
    this.glows = { warm, cool: add('cool', LAYERS.light), tense: add('tense', LAYERS.light) };
    this.night = scene.add.rectangle(0, 0, 1, 1, NIGHT).setOrigin(0, 0).setDepth(LAYERS.light);
  }

  cover(width: number, height: number): void {
    for (const name of GLOW_NAMES) this.glows[name].setDisplaySize(width, height);
    this.night.setSize(width, height);
  }

  /** Paints the glows in the size they cover: without a graphics chip, stretching costs most. */
  fit(width: number, height: number): void {
    const { textures, renderer } = this.scene.sys;
    if (renderer?.type !== CANVAS) return;
    for (const name of GLOW_NAMES) {
      const before = this.glows[name].texture.key;
      const key = `glow-${name}-${width}x${height}`;
      if (key === before) continue;
      paintGlow(textures, key, { ...GLOWS[name], width, height });
      this.glows[name].setTexture(key);
      textures.remove(before);
    }
    this.cover(width, height);
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
  }

  show(values: Readonly<Record<GlidingValue, number>>): void {
    this.glows.warm.setAlpha(values.warmth * MOST.warmth);
    this.glows.tense.setAlpha(values.tension * MOST.tension);
    this.glows.cool.setAlpha(values.chill * MOST.chill);
    const lit = 1 - NIGHT_SHARE[this.theme];
    this.night.setAlpha(1 - lit * (1 - values.dim * 0.8));
  }
}
