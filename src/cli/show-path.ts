import { isAbsolute, relative, sep } from 'node:path';

/** Steps up from where somebody stands beyond which the whole path is easier to read. */
const MOST_STEPS_UP = 2;

/** A path as it is shown to somebody who stands in `cwd`: relative where that is not far. */
export function showPath(cwd: string, path: string): string {
  const way = relative(cwd, path);
  if (way === '') return '.';
  const stepsUp = way.split(sep).filter((step) => step === '..').length;
  return isAbsolute(way) || stepsUp > MOST_STEPS_UP ? path : way;
}
