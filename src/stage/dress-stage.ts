import type { Scene } from 'phaser';
import type { FigureTextures } from './figure-view.ts';
import { FIGURE, ROOM_SIZE, type StageFrame } from './frame-stage.ts';
import { POSES, type Pose } from './look.ts';
import { loadImage, paintTexture, placeWhole, type Placement } from './paint-texture.ts';
import { accentsUrl, figureUrl, roomUrl, type Theme } from './stage-art.ts';

export interface Costume {
  readonly character: string;
  readonly room: string;
  readonly theme: Theme;
  /** Size of the canvas in its own pixels, and the picture composed for it. */
  readonly canvas: { readonly width: number; readonly height: number };
  readonly frame: StageFrame;
}

export interface Dressed {
  readonly room: string;
  readonly figure: FigureTextures;
  /** Every texture made, to be removed when the next costume is on. */
  readonly keys: readonly string[];
}

const FACES_SIZE = { width: FIGURE.face.width * 8, height: FIGURE.face.height * 4 };
const ACCENTS_SIZE = { width: 390, height: 130 };
/** Drawn a little finer than at ease, because the figure comes closer. */
const FINENESS = 1.03;

let costumes = 0;

/** Loads the pictures of a costume and draws them as textures in the size they are shown in. */
export async function dressStage(scene: Scene, costume: Costume): Promise<Dressed> {
  costumes += 1;
  const prefix = `costume-${costumes}`;
  const unit = costume.frame.figureScale * FINENESS;
  const keys: string[] = [];
  const paint = async (name: string, url: string, placement: Placement): Promise<string> => {
    const key = `${prefix}-${name}`;
    const image = await loadImage(url);
    // One picture a task: a slow device keeps answering in between.
    await new Promise((resolve) => setTimeout(resolve));
    paintTexture(scene.textures, key, { image, placement });
    keys.push(key);
    return key;
  };
  const part = (name: 'head' | 'faces' | `pose-${Pose}`, size: { width: number; height: number }) =>
    paint(name, figureUrl(costume.character, name), placeWhole(size, unit));
  const [room, head, faces, accents, ...bodies] = await Promise.all([
    paint('room', roomUrl(costume.room, costume.theme), placeRoom(costume)),
    part('head', FIGURE.head),
    part('faces', FACES_SIZE),
    paint('accents', accentsUrl(), placeWhole(ACCENTS_SIZE, unit)),
    ...POSES.map((pose) => part(`pose-${pose}`, FIGURE.pose)),
  ]);
  const poses = Object.fromEntries(POSES.map((pose, index) => [pose, bodies[index]])) as Record<
    Pose,
    string
  >;
  return { room, figure: { head, faces, accents, poses }, keys };
}

function placeRoom({ canvas, frame }: Costume): Placement {
  return {
    canvasWidth: canvas.width,
    canvasHeight: canvas.height,
    x: frame.roomX,
    y: frame.roomY,
    width: ROOM_SIZE.width * frame.roomScale,
    height: ROOM_SIZE.height * frame.roomScale,
  };
}
