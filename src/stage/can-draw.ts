/**
 * Whether the browser lets a page draw at all; some settings refuse every canvas. Asked before the
 * drawing library is loaded, which tries out a canvas of its own and fails loudly without one.
 */
export function canDraw(): boolean {
  return document.createElement('canvas').getContext('2d') !== null;
}
