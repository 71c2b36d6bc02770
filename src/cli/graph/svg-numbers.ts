export type Coordinates = readonly [number, number];

/** A number for a picture: a tenth of a pixel is as fine as anybody sees. */
export const round = (value: number): string => String(Math.round(value * 10) / 10);

/** Two numbers as a path writes them. */
export const pair = ([x, y]: Coordinates): string => `${round(x)} ${round(y)}`;
