import type { Page } from '@playwright/test';

/** Mean colours of the cells of a picture, each channel 0..255, row by row. */
export type Cells = readonly (readonly [number, number, number])[];

const COLUMNS = 32;
const ROWS = 20;
/** Channels of two cells may differ by this much: edges are smoothed in more than one way. */
const NEAR = 16;
/** Colours closer than this count as one. */
const SHADE = 32;

/**
 * Divides a PNG into cells. `reader` is an empty page, which has no policy that forbids reading it.
 */
export async function readCells(reader: Page, png: Buffer): Promise<Cells> {
  const size = { width: COLUMNS, height: ROWS };
  const bytes = await reader.evaluate(
    async ({ source, width, height }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width, height });
      const context = canvas.getContext('2d');
      if (!context) throw new Error('The browser reads no pictures');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, width, height);
      return [...context.getImageData(0, 0, width, height).data];
    },
    { ...size, source: `data:image/png;base64,${png.toString('base64')}` },
  );
  const channel = (index: number): number => bytes[index] ?? 0;
  return Array.from({ length: COLUMNS * ROWS }, (_, cell) => [
    channel(cell * 4),
    channel(cell * 4 + 1),
    channel(cell * 4 + 2),
  ]);
}

/** How many colours anybody would call different there are. */
export const countColours = (cells: Cells): number =>
  new Set(cells.map((cell) => cell.map((value) => Math.floor(value / SHADE)).join())).size;

/** Share of the cells, 0..1, whose colours are not about the same in both. */
export function shareUnlike(one: Cells, other: Cells): number {
  const isUnlike = (cell: Cells[number], index: number): boolean =>
    cell.some((value, channel) => Math.abs(value - (other[index]?.[channel] ?? 0)) > NEAR);
  return one.filter(isUnlike).length / one.length;
}
