import type { GameObjects, Scene } from 'phaser';
import type { Picture } from './director.ts';
import { EXPRESSIONS, type Expression } from './expression.ts';
import { FIGURE } from './frame-stage.ts';
import { LAYERS } from './light-view.ts';
import { ACCENTS, type MouthShape, type Pose } from './look.ts';

/** Texture keys of one character at one size. */
export interface FigureTextures {
  readonly head: string;
  readonly faces: string;
  readonly accents: string;
  readonly poses: Readonly<Record<Pose, string>>;
}

/** Rows of `faces.svg`. */
const FACE_ROWS = { open: 0, closed: 1, rest: 2, speaking: 3 } as const;
const SPEAKING_COLUMNS: Record<'even' | 'tense' | 'warm', Record<MouthShape, number>> = {
  even: { rest: 0, small: 0, wide: 1, round: 2 },
  tense: { rest: 3, small: 3, wide: 4, round: 5 },
  warm: { rest: 6, small: 6, wide: 7, round: 6 },
};
const MOUTHS_OF: Partial<Record<Expression, 'tense' | 'warm'>> = {
  angry: 'tense',
  furious: 'tense',
  delighted: 'warm',
};
const ACCENT_SIZE = 130;
const ACCENT_AT = { x: 628, y: 60 } as const;
const RADIANS = Math.PI / 180;
/** Units the chest and the head rise with a breath. */
const BREATH_UNITS = 5;

/** The customer: body, head, face and mouth as separate pictures that move together. */
export class FigureView {
  private readonly root: GameObjects.Container;
  private readonly headGroup: GameObjects.Container;
  private readonly body: GameObjects.Image;
  private readonly previousBody: GameObjects.Image;
  private readonly head: GameObjects.Image;
  private readonly eyes: GameObjects.Image;
  private readonly mouth: GameObjects.Image;
  private readonly accent: GameObjects.Image;
  private textures: FigureTextures | undefined;
  private unit = 1;
  private at = { x: 0, y: 0 };

  constructor(scene: Scene) {
    const blank = (): GameObjects.Image => scene.add.image(0, 0, '__DEFAULT').setOrigin(0, 0);
    this.body = blank();
    this.previousBody = blank();
    this.head = blank();
    this.eyes = blank();
    this.mouth = blank();
    this.accent = blank().setOrigin(0.5, 0.5);
    this.headGroup = scene.add.container(0, 0, [this.head, this.eyes, this.mouth, this.accent]);
    this.root = scene.add.container(0, 0, [this.body, this.previousBody, this.headGroup]);
    this.root.setDepth(LAYERS.figure).setVisible(false);
  }

  dress(textures: FigureTextures): void {
    this.textures = textures;
    this.addFrames(textures.faces, { columns: EXPRESSIONS.length, rows: 4 });
    this.addFrames(textures.accents, { columns: ACCENTS.length, rows: 1 });
    this.head.setTexture(textures.head);
    this.place(this.head, FIGURE.head, FIGURE.neck);
    this.root.setVisible(true);
  }

  /** Stands at this point of the canvas, with `unit` canvas pixels for one unit of the figure. */
  standAt(x: number, y: number, unit: number): void {
    this.at = { x, y };
    this.unit = unit;
  }

  show(picture: Picture): void {
    if (!this.textures) return;
    const { values, breath } = picture;
    const lift = (1 - values.presence) * 60;
    this.root.setPosition(this.at.x, this.at.y + lift * this.unit);
    this.root.setScale(this.unit * values.closeness);
    this.root.setRotation(values.leanDegrees * RADIANS);
    this.root.setAlpha(values.presence);
    this.root.setVisible(values.presence > 0);
    this.showBody(picture, this.textures.poses);
    const rise = breath * BREATH_UNITS;
    this.headGroup.setPosition(FIGURE.neck.x - FIGURE.foot.x, FIGURE.neck.y - FIGURE.foot.y - rise);
    this.headGroup.setRotation(values.headDegrees * RADIANS);
    this.showFace(picture, this.textures.faces);
    this.showAccent(picture, this.textures.accents);
  }

  private showBody(picture: Picture, poses: FigureTextures['poses']): void {
    const { look, previousPose, poseShare, breath } = picture;
    const stretch = 1 + (breath * BREATH_UNITS) / (FIGURE.foot.y - FIGURE.neck.y);
    this.putPose(this.body, poses[look.pose], stretch);
    const isFading = poseShare < 1;
    this.previousBody.setVisible(isFading);
    if (!isFading) return;
    this.putPose(this.previousBody, poses[previousPose], stretch);
    this.previousBody.setAlpha(1 - poseShare);
  }

  private putPose(image: GameObjects.Image, key: string, stretch: number): void {
    if (image.texture.key !== key) image.setTexture(key);
    this.place(image, FIGURE.pose, FIGURE.foot);
    image.setScale(image.scaleX, image.scaleY * stretch);
    image.y = (FIGURE.pose.y - FIGURE.foot.y) * stretch;
  }

  private showFace(picture: Picture, faces: string): void {
    const { look, mouth, areEyesClosed } = picture;
    const column = EXPRESSIONS.indexOf(look.expression);
    this.eyes.setTexture(
      faces,
      frameName(areEyesClosed ? FACE_ROWS.closed : FACE_ROWS.open, column),
    );
    const family = SPEAKING_COLUMNS[MOUTHS_OF[look.expression] ?? 'even'];
    const mouthFrame =
      mouth === 'rest'
        ? frameName(FACE_ROWS.rest, column)
        : frameName(FACE_ROWS.speaking, family[mouth]);
    this.mouth.setTexture(faces, mouthFrame);
    this.place(this.eyes, FIGURE.face, FIGURE.neck);
    this.place(this.mouth, FIGURE.face, FIGURE.neck);
  }

  private showAccent(picture: Picture, accents: string): void {
    const { accent, accentShare } = picture;
    this.accent.setVisible(accent !== undefined && accentShare > 0);
    if (!accent) return;
    this.accent.setTexture(accents, frameName(0, ACCENTS.indexOf(accent)));
    this.accent.setPosition(ACCENT_AT.x - FIGURE.neck.x, ACCENT_AT.y - FIGURE.neck.y);
    const size = ACCENT_SIZE * (0.82 + 0.18 * accentShare);
    this.accent.setDisplaySize(size, size).setAlpha(accentShare);
  }

  private place(
    image: GameObjects.Image,
    box: { x: number; y: number; width: number; height: number },
    origin: { x: number; y: number },
  ): void {
    image.setPosition(box.x - origin.x, box.y - origin.y).setDisplaySize(box.width, box.height);
  }

  private addFrames(key: string, grid: { columns: number; rows: number }): void {
    const texture = this.root.scene.textures.get(key);
    const cell = texture.getSourceImage().width / grid.columns;
    if (texture.has(frameName(0, 0))) return;
    for (let row = 0; row < grid.rows; row += 1) {
      for (let column = 0; column < grid.columns; column += 1) {
        texture.add(frameName(row, column), 0, column * cell, row * cell, cell, cell);
      }
    }
  }
}

function frameName(row: number, column: number): string {
  return `${row}-${column}`;
}
