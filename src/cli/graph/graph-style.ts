/** Colours of a picture of a graph, light and dark; standing alone it cannot use those of a page. */
const LIGHT = {
  paper: '#FBF6EE',
  card: '#FFFFFF',
  ink: '#1C2431',
  soft: '#5B6472',
  edge: '#E6DDCF',
  way: '#8A93A0',
  pine: '#0E5A50',
  onPine: '#FFFFFF',
  coral: '#D8492B',
  sky: '#CFE3EA',
  sage: '#DCE9DD',
  blush: '#F6DACF',
  amber: '#F8E3BC',
};

const DARK: typeof LIGHT = {
  paper: '#14181F',
  card: '#1D232D',
  ink: '#F3EFE7',
  soft: '#A9B2C0',
  edge: '#2D3542',
  way: '#6F7A8A',
  pine: '#5CC2AE',
  onPine: '#0B1714',
  coral: '#FF8A6B',
  sky: '#23404C',
  sage: '#22372B',
  blush: '#46291F',
  amber: '#47381C',
};

const colours = (c: typeof LIGHT): string =>
  `.graph .ground{fill:${c.paper}}.graph .card{fill:${c.card};stroke:${c.edge}}.graph .name{fill:${c.ink}}.graph .said{fill:${c.ink}}.graph .stage{fill:${c.soft}}.graph .line.way{stroke:${c.way}}.graph .line.best{stroke:${c.pine}}.graph .head.way path{fill:${c.way}}.graph .head.best path{fill:${c.pine}}.graph .badge circle{fill:${c.card};stroke:${c.soft}}.graph .badge text{fill:${c.ink}}.graph .badge.best circle{fill:${c.pine};stroke:${c.pine}}.graph .badge.best text{fill:${c.onPine}}.graph .end circle{fill:${c.card};stroke:${c.ink}}.graph .end .core{fill:${c.ink}}.graph .start .card{stroke:${c.pine}}.graph .marked .card{stroke:${c.coral}}.graph .marked .stage{fill:${c.coral}}.graph .sky{fill:${c.sky}}.graph .sage{fill:${c.sage}}.graph .blush{fill:${c.blush}}.graph .amber{fill:${c.amber}}`;

const SHAPES =
  '.graph text{font-family:"Figtree Variable",Figtree,system-ui,"Segoe UI",Helvetica,Arial,sans-serif;font-size:13px}.graph .name{font-weight:700;font-size:14px}.graph .stage{font-size:12px;text-anchor:end}.graph .badge text{font-size:12px;font-weight:600;text-anchor:middle}.graph .line{fill:none;stroke-width:1.4}.graph .line.best{stroke-width:3}.graph .line.early{stroke-dasharray:5 4}.graph .card{stroke-width:1.2}.graph .start .card{stroke-width:2.4}.graph .marked .card{stroke-width:2.4;stroke-dasharray:6 4}.graph .badge circle{stroke-width:1.2}.graph .badge.early circle{stroke-dasharray:3 2.4}.graph .end circle{stroke-width:2}';

/** Rules for a picture of a graph: it follows the theme of whoever looks, and prints in light. */
export const GRAPH_STYLE = `${SHAPES}${colours(LIGHT)}@media screen and (prefers-color-scheme:dark){${colours(DARK)}}`;
