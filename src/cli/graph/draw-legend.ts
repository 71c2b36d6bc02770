import { round } from './svg-numbers.ts';

const ROW_HEIGHT = 22;
const TOP = 20;

const ROWS = [
  ['line best', 'best choice by the author'],
  ['line way', 'any other choice'],
  ['line way early', 'cutting into the story'],
] as const;

/** Height of the legend in pixels. */
export const LEGEND_HEIGHT = TOP + ROWS.length * ROW_HEIGHT + 12;

/** What the lines and numbers mean, below the picture. */
export function drawLegend(top: number): string {
  const rows = ROWS.map(([kind, words], index) => {
    const y = top + TOP + index * ROW_HEIGHT;
    return `<path class="${kind}" d="M24 ${round(y)} H64"/><text class="said" x="74" y="${round(y + 4)}">${words}</text>`;
  });
  return `<g class="legend">${rows.join('')}</g>`;
}
