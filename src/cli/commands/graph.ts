import type { Example } from '../command.ts';
import { deliver } from '../deliver.ts';
import { type ScenarioGraph, graphOfScenario } from '../graph/graph-of-scenario.ts';
import type { ExitCode, Io } from '../io.ts';
import { withScenario } from '../open-scenario.ts';
import type { Args, OptionRows } from '../parse-arguments.ts';
import { Refusal } from '../refusal.ts';

export const usage = 'graph <scenario> [--svg|--mermaid|--dot] [--out <file>]';
export const description =
  'Draws a scenario: its nodes, where each choice leads, and the best choices as a thick line from start to end. SVG is a finished picture, Mermaid goes into documents and issue trackers, DOT into Graphviz. Without --out the result goes to standard output.';
export const names = { least: 1, most: 1, what: 'one scenario' };
export const options: OptionRows = {
  svg: { type: 'boolean', about: 'A picture (this is the default)' },
  mermaid: { type: 'boolean', about: 'A Mermaid flowchart' },
  dot: { type: 'boolean', about: 'A graph in the DOT language' },
  out: { type: 'string', short: 'o', value: '<file>', about: 'Write it to this file' },
};
export const examples: readonly Example[] = [
  { line: 'graph starter-kit --out starter-kit.svg', what: 'A picture of a shipped scenario' },
  { line: 'graph my-call/scenario.json --mermaid', what: 'To paste into a document' },
];

type Form = 'svg' | 'mermaid' | 'dot';

export function run(io: Io, args: Args): Promise<ExitCode> {
  const form = formOf(args);
  return withScenario(io, { command: 'graph', args }, ({ playable }) => {
    const graph = graphOfScenario(playable.scenario);
    return deliver(io, args, { command: 'graph', result: graph, write: () => write(graph, form) });
  });
}

function formOf({ options: chosen }: Args): Form {
  const forms = (['svg', 'mermaid', 'dot'] as const).filter((form) => chosen.has(form));
  const [first = 'svg', second] = forms;
  if (second === undefined) return first;
  throw new Refusal(`Both --${first} and --${second} were given.`, 'Choose one of them.');
}

async function write(graph: ScenarioGraph, form: Form): Promise<string> {
  if (form === 'mermaid') return (await import('../graph/write-mermaid.ts')).writeMermaid(graph);
  if (form === 'dot') return (await import('../graph/write-dot.ts')).writeDot(graph);
  const { drawGraph } = await import('../graph/draw-graph.ts');
  const { GRAPH_STYLE } = await import('../graph/graph-style.ts');
  return `${drawGraph(graph, { style: GRAPH_STYLE })}\n`;
}
