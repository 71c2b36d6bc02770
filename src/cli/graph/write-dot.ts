import { CLOSE } from '../../scenario/vocabulary.ts';
import { type GraphNode, type ScenarioGraph, shorten } from './graph-of-scenario.ts';

const LINE_LENGTH = 60;
const CHOICE_LENGTH = 48;

const quote = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

/** A scenario in DOT, the language of Graphviz: bold edges are the author's best choices. */
export function writeDot(graph: ScenarioGraph): string {
  const edges = graph.nodes.flatMap((node) =>
    node.choices.flatMap((choice) =>
      choice.targets.map((target) => {
        const style = choice.isReference ? ' style=bold' : choice.isEarly ? ' style=dashed' : '';
        const label = quote(shorten(choice.text, CHOICE_LENGTH));
        return `  ${quote(node.id)} -> ${quote(target)} [label=${label}${style}];`;
      }),
    ),
  );
  return [
    `digraph ${quote(graph.id)} {`,
    `  label=${quote(graph.title)};`,
    '  node [shape=box style=rounded fontname="Figtree, Helvetica, sans-serif"];',
    '  edge [fontname="Figtree, Helvetica, sans-serif" fontsize=10];',
    ...graph.nodes.map((node) => `  ${quote(node.id)} [label=${labelOf(node)}${styleOf(node)}];`),
    `  ${quote(CLOSE)} [shape=doublecircle label=""];`,
    ...edges,
    ...endingsOf(graph),
    '}',
    '',
  ].join('\n');
}

function endingsOf({ endings }: ScenarioGraph): readonly string[] {
  return endings.flatMap(({ id, title, outcome }) => {
    const name = quote(`ending ${id}`);
    const colour = outcome === 'good' ? '#0E5A50' : '#D8492B';
    return [
      `  ${name} [label=${quote(title)} color=${quote(colour)}];`,
      `  ${quote(CLOSE)} -> ${name} [style=dotted arrowhead=none];`,
    ];
  });
}

const labelOf = ({ id, line }: GraphNode): string =>
  quote(line === '' ? id : `${id}\n${shorten(line, LINE_LENGTH)}`);

const styleOf = ({ isStart, isListening }: GraphNode): string =>
  isStart ? ' penwidth=2' : isListening ? ' peripheries=2' : '';
