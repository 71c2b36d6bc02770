import { fillParent } from './fill-parent.ts';

/**
 * A still picture in place of a canvas in which nothing has moved for long: browsers go on looking
 * after a canvas that is shown, also when nobody draws in it.
 */
export class RestingPicture {
  #picture: HTMLImageElement | undefined;
  /** Changes whenever the canvas is wanted again, so that a picture that comes later is not shown. */
  #rest = 0;

  constructor(private readonly canvas: HTMLCanvasElement) {}

  /** Takes the place of the canvas; called in the task in which the canvas was drawn. */
  settle(): void {
    this.#rest += 1;
    const rest = this.#rest;
    this.canvas.toBlob((blob) => {
      if (blob) void this.#show(blob, rest);
    });
  }

  /** The canvas is shown again, behind the picture, which stays until the canvas was drawn. */
  rise(): void {
    this.#rest += 1;
    if (this.#picture) fillParent(this.canvas);
  }

  /** Takes the picture away: the canvas has been drawn. */
  leave(): void {
    this.#picture?.remove();
    this.#picture = undefined;
  }

  async #show(blob: Blob, rest: number): Promise<void> {
    const picture = new Image();
    picture.alt = '';
    fillParent(picture);
    Object.assign(picture.style, { position: 'absolute', inset: '0' });
    picture.src = URL.createObjectURL(blob);
    // Shown before it is decoded, it would be empty for a moment; one that cannot be decoded is not shown.
    const isDecoded = await picture.decode().then(
      () => true,
      () => false,
    );
    URL.revokeObjectURL(picture.src);
    if (!isDecoded || rest !== this.#rest) return;
    this.canvas.after(picture);
    this.canvas.style.display = 'none';
    this.#picture = picture;
  }
}
