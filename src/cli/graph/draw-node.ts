import type { Stage } from '../../scenario/vocabulary.ts';
import { escapeMarkup } from '../pages/escape-markup.ts';
import { type GraphChoice, type GraphNode, shorten } from './graph-of-scenario.ts';
import type { Box } from './layout-graph.ts';
import { pair, round } from './svg-numbers.ts';

/** Surface behind the name of a node, by its stage. */
const SURFACES: Readonly<Record<Stage, string>> = {
  open: 'sky',
  story: 'sky',
  feeling: 'blush',
  cause: 'amber',
  solution: 'sage',
  close: 'sage',
};

const PADDING = 12;
const HEADER = 28;
const LINE_HEIGHT = 17;
/** Characters of the customer's line in one row, and rows. */
const ROW_LENGTH = 33;
const ROWS = 2;
const BADGE = 22;
const BADGE_STEP = 28;

/** Where the number of a choice stands at the foot of its node. */
export const badgeX = (place: number, count: number, box: Box): number =>
  box.x + (place - (count - 1) / 2) * Math.min(BADGE_STEP, (box.width - 2 * PADDING) / count);

/** A node as a card: its name and stage, what the customer says, and the numbers of its choices. */
export function drawNode(node: GraphNode, box: Box, mark: string | undefined): string {
  const left = box.x - box.width / 2;
  const top = box.y - box.height / 2;
  const kind = node.isStart ? ' start' : '';
  const flag = mark === undefined ? '' : ' marked';
  const about = mark === undefined ? node.line : `${node.line} (${mark})`;
  const rows = breakRows(node.line).map(
    (row, index) =>
      `<text class="said" x="${round(left + PADDING)}" y="${round(top + HEADER + 17 + index * LINE_HEIGHT)}">${escapeMarkup(row)}</text>`,
  );
  return [
    `<g class="node${kind}${flag}"><title>${escapeMarkup(about)}</title>`,
    `<rect class="card" x="${round(left)}" y="${round(top)}" width="${round(box.width)}" height="${round(box.height)}" rx="12"/>`,
    `<path class="${SURFACES[node.stage]}" d="M${pair([left, top + HEADER])} V${round(top + 12)} q0 -12 12 -12 H${round(left + box.width - 12)} q12 0 12 12 V${round(top + HEADER)}Z"/>`,
    `<text class="name" x="${round(left + PADDING)}" y="${round(top + 19)}">${escapeMarkup(shorten(node.id, 20))}</text>`,
    `<text class="stage" x="${round(left + box.width - PADDING)}" y="${round(top + 19)}">${escapeMarkup(mark ?? (node.isListening ? `${node.stage}, listening` : node.stage))}</text>`,
    ...rows,
    ...node.choices.map((choice, place) => drawBadge(choice, { place, node, box })),
    '</g>',
  ].join('');
}

function breakRows(text: string): readonly string[] {
  const words = shorten(text, ROW_LENGTH * ROWS - 4).split(' ');
  const rows = [''];
  for (const word of words) {
    const last = rows[rows.length - 1] ?? '';
    if (last !== '' && last.length + 1 + word.length > ROW_LENGTH && rows.length < ROWS)
      rows.push(word);
    else rows[rows.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return rows.map((row) => shorten(row, ROW_LENGTH + 1));
}

function drawBadge(
  { text, isReference, isEarly, isConditional }: GraphChoice,
  { place, node, box }: { readonly place: number; readonly node: GraphNode; readonly box: Box },
): string {
  const x = badgeX(place, node.choices.length, box);
  const y = box.y + box.height / 2 - BADGE / 2 - 6;
  const kind = isReference ? ' best' : isEarly ? ' early' : '';
  const when = isConditional ? ' (offered under a condition)' : '';
  return `<g class="badge${kind}"><title>${escapeMarkup(`${text}${when}`)}</title><circle cx="${round(x)}" cy="${round(y)}" r="${round(BADGE / 2)}"/><text x="${round(x)}" y="${round(y + 4)}">${String(place + 1)}</text></g>`;
}
