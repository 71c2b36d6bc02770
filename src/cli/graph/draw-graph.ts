import { CLOSE } from '../../scenario/vocabulary.ts';
import { escapeMarkup } from '../pages/escape-markup.ts';
import { LEGEND_HEIGHT, drawLegend } from './draw-legend.ts';
import { badgeX, drawNode } from './draw-node.ts';
import type { GraphNode, ScenarioGraph } from './graph-of-scenario.ts';
import { type Box, type GraphLayout, type Way, layoutGraph } from './layout-graph.ts';
import { type Coordinates, pair, round } from './svg-numbers.ts';

export interface DrawOptions {
  /** Nodes to point out, with the reason, such as "never reached". */
  readonly marks?: ReadonlyMap<string, string>;
  /** Rules to put into the picture, so that it stands for itself; left out inside a page. */
  readonly style?: string;
}

/** Room for the legend. */
const LEAST_WIDTH = 320;

/** A scenario as one SVG element. Nothing in it needs a script or another file. */
export function drawGraph(graph: ScenarioGraph, { marks, style }: DrawOptions = {}): string {
  const plan = layoutGraph(graph);
  const width = round(Math.max(plan.width, LEAST_WIDTH));
  const height = round(plan.height + LEGEND_HEIGHT);
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const nodes = graph.nodes.map((node) => {
    const box = plan.boxes.get(node.id);
    return box ? drawNode(node, box, marks?.get(node.id)) : '';
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="graph" role="img" aria-labelledby="graph-title graph-about" ${size}>`,
    `<title id="graph-title">${escapeMarkup(graph.title)}</title>`,
    `<desc id="graph-about">${escapeMarkup(describe(graph))}</desc>`,
    style === undefined ? '' : `<style>${style}</style>`,
    `<rect class="ground" width="100%" height="100%"/>`,
    `<defs>${['way', 'best'].map(drawArrowhead).join('')}</defs>`,
    ...plan.ways
      .toSorted((a, b) => Number(a.isReference) - Number(b.isReference))
      .map((way) => drawWay(way, plan, graph)),
    ...nodes,
    drawEnd(plan),
    drawLegend(plan.height),
    '</svg>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const describe = ({ nodes, endings }: ScenarioGraph): string =>
  `${String(nodes.length)} nodes from the start at the top to the end at the bottom, ${String(endings.length)} endings. Thick lines are the author's best choices.`;

const drawArrowhead = (name: string): string =>
  `<marker id="head-${name}" class="head ${name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0.6 8 4 0 7.4Z"/></marker>`;

function drawWay(way: Way, plan: GraphLayout, graph: ScenarioGraph): string {
  const kind = way.isReference ? 'best' : 'way';
  const node = graph.nodes.find(({ id }) => id === way.from);
  const from = plan.boxes.get(way.from);
  const to = plan.boxes.get(way.to);
  if (!node || !from || !to) return '';
  const path =
    way.from === way.to ? loopBeside(from) : curveThrough(pointsOf(way, { node, from, to }));
  const numbers = way.choices.map((place) => String(place + 1)).join(', ');
  const goal = way.to === CLOSE ? 'the end' : way.to;
  const title = `<title>${escapeMarkup(`${way.from}, choice ${numbers}: to ${goal}`)}</title>`;
  const early = way.isEarly ? ' early' : '';
  return `<path class="line ${kind}${early}" marker-end="url(#head-${kind})" d="${path}">${title}</path>`;
}

interface Ends {
  readonly node: GraphNode;
  readonly from: Box;
  readonly to: Box;
}

/** A way down begins below the numbers of its choices and ends on top of its goal. */
function pointsOf(way: Way, { node, from, to }: Ends): readonly Coordinates[] {
  const points = way.points.map(({ x, y }): Coordinates => [x, y]);
  if (way.isBack) return points;
  const [x] = points.at(-2) ?? [to.x];
  const reach = Math.max(0, to.width / 2 - 24);
  const landing: Coordinates = [
    Math.max(to.x - reach, Math.min(to.x + reach, x)),
    to.y - to.height / 2 - 1,
  ];
  const start: Coordinates = [middleOf(way, node, from), from.y + from.height / 2];
  return [start, ...points.slice(1, -1), landing];
}

/** A way that leads back to the same node, drawn at its right side. */
function loopBeside({ x, y, width }: Box): string {
  const right = x + width / 2;
  return `M${pair([right, y + 14])} c26 14 26 -42 1 -28`;
}

/** Middle of the numbers of the choices that go this way. */
function middleOf(way: Way, { choices }: GraphNode, box: Box): number {
  const places = way.choices.map((place) => badgeX(place, choices.length, box));
  return places.reduce((sum, x) => sum + x, 0) / places.length;
}

/** A line through the middles between points, rounded at the points. */
function curveThrough(points: readonly Coordinates[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${pair(first)}`;
  rest.forEach((point, index) => {
    const next = rest[index + 1];
    if (!next) path += ` L${pair(point)}`;
    else path += ` Q${pair(point)} ${pair([(point[0] + next[0]) / 2, (point[1] + next[1]) / 2])}`;
  });
  return path;
}

function drawEnd({ boxes }: GraphLayout): string {
  const box = boxes.get(CLOSE);
  if (!box) return '';
  return `<g class="end"><title>The end; how the customer feels decides which</title><circle cx="${round(box.x)}" cy="${round(box.y)}" r="13"/><circle class="core" cx="${round(box.x)}" cy="${round(box.y)}" r="7"/></g>`;
}
