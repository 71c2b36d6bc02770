import type { Textures } from 'phaser';

/** Where a picture goes on its canvas, in canvas pixels. */
export interface Placement {
  readonly canvasWidth: number;
  readonly canvasHeight: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const images = new Map<string, Promise<HTMLImageElement>>();

/** Loads an SVG once; later calls share it. */
export function loadImage(url: string): Promise<HTMLImageElement> {
  const known = images.get(url);
  if (known) return known;
  const image = new Image();
  image.src = url;
  const loading = image.decode().then(() => image);
  images.set(url, loading);
  // A failed picture is asked for again the next time.
  loading.catch(() => images.delete(url));
  return loading;
}

/** Placement of a whole picture, scaled. */
export function placeWhole(size: { width: number; height: number }, scale: number): Placement {
  const width = Math.ceil(size.width * scale);
  const height = Math.ceil(size.height * scale);
  return { canvasWidth: width, canvasHeight: height, x: 0, y: 0, width, height };
}

/** Draws a vector picture at exactly the size it is shown in, so that every line stays crisp. */
export function paintTexture(
  textures: Textures.TextureManager,
  key: string,
  source: { image: HTMLImageElement; placement: Placement },
): void {
  const { image, placement } = source;
  const canvas = document.createElement('canvas');
  canvas.width = placement.canvasWidth;
  canvas.height = placement.canvasHeight;
  const { x, y, width, height } = placement;
  canvas.getContext('2d')?.drawImage(image, x, y, width, height);
  if (textures.exists(key)) textures.remove(key);
  textures.addCanvas(key, canvas);
}

/** A disc of one colour; `centre` and `edge` are opacities 0..1. */
export interface Glow {
  readonly rgb: string;
  readonly centre: number;
  readonly edge: number;
}

/** Paints a glow that fills a picture of this size in pixels. */
export function paintGlow(
  textures: Textures.TextureManager,
  key: string,
  { rgb, centre, edge, width, height }: Glow & { width: number; height: number },
): void {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(width, height);
  const gradient = context.createRadialGradient(0.5, 0.4, 0, 0.5, 0.4, 0.725);
  gradient.addColorStop(0, `rgba(${rgb}, ${centre})`);
  gradient.addColorStop(0.45, `rgba(${rgb}, ${(centre * 2 + edge) / 3})`);
  gradient.addColorStop(1, `rgba(${rgb}, ${edge})`);
  context.fillStyle = gradient;
  context.fillRect(0, 0, 1, 1);
  textures.addCanvas(key, canvas);
}
