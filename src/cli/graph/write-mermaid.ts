import { type GraphNode, type ScenarioGraph, isEnd, shorten } from './graph-of-scenario.ts';

const LINE_LENGTH = 60;
const CHOICE_LENGTH = 48;

/** Mermaid reads its own signs inside quotes too, so they are written as entities. */
const quote = (text: string): string =>
  `"${text.replace(/[#"<>&`\\[\]{}|;]/g, (sign) => `#${String(sign.charCodeAt(0))};`)}"`;

/** A scenario as a Mermaid flowchart: thick arrows are the author's best choices. */
export function writeMermaid(graph: ScenarioGraph): string {
  const names = new Map(graph.nodes.map(({ id }, index) => [id, `n${String(index)}`]));
  const nameOf = (id: string): string => (isEnd(id) ? 'close' : (names.get(id) ?? id));
  const nodes = graph.nodes.map((node) => `  ${nameOf(node.id)}${boxOf(node)}`);
  const edges = graph.nodes.flatMap((node) =>
    node.choices.flatMap((choice) =>
      choice.targets.map((target) => {
        const arrow = choice.isReference ? '==>' : choice.isEarly ? '-.->' : '-->';
        const label = quote(shorten(choice.text, CHOICE_LENGTH));
        return `  ${nameOf(node.id)} ${arrow}|${label}| ${nameOf(target)}`;
      }),
    ),
  );
  const endings = graph.endings.flatMap(({ title, outcome }, index) => [
    `  e${String(index)}([${quote(title)}]):::${outcome}`,
    `  close -.- e${String(index)}`,
  ]);
  return [
    `---\ntitle: ${JSON.stringify(graph.title)}\n---`,
    'flowchart TD',
    ...nodes,
    '  close((( )))',
    ...edges,
    ...endings,
    '  classDef good fill:#DCE9DD,stroke:#0E5A50,color:#1C2431',
    '  classDef bad fill:#F6DACF,stroke:#D8492B,color:#1C2431',
    '',
  ].join('\n');
}

function boxOf({ id, line, isListening, isStart }: GraphNode): string {
  const text = quote(line === '' ? id : `${id}: ${shorten(line, LINE_LENGTH)}`);
  if (isStart) return `([${text}])`;
  return isListening ? `[/${text}/]` : `[${text}]`;
}
