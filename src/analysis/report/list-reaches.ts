import { wordingIndex } from '../../engine/draw-wording.ts';
import { FINALS, GRASPS, MOODS } from '../../scenario/vocabulary.ts';
import type { Reach, ScenarioAnalysis } from '../scenario-analysis.ts';
import { retraceRun } from '../situations/retrace-run.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import { AT_START, STAYING } from '../situations/witnesses.ts';
import { nameMoves } from './name-moves.ts';

/** Whether something that was not met is impossible; by its place among the witnesses. */
export type IsImpossible = (place: number) => boolean;

export type Reaches = Pick<
  ScenarioAnalysis,
  'nodes' | 'choices' | 'lines' | 'moods' | 'grasps' | 'endings' | 'finals' | 'deadEnds'
>;

/** Everything that can happen or cannot, with the runs that lead there. */
export function listReaches(graph: SituationGraph, isImpossible: IsImpossible): Reaches {
  const { witnesses, layout } = graph;
  const { places } = witnesses;
  const reach = (id: string, place: number): Reach => reachOf(graph, { id, place, isImpossible });
  const { scenario } = layout.playable;
  return {
    nodes: layout.nodes.map(({ id }, node) => reach(id, places.nodes + node)),
    choices: layout.choices.map(({ choice }, move) => reach(choice.id, places.choices + move)),
    lines: listWordings(graph, isImpossible),
    moods: MOODS.map((mood, at) => reach(mood, places.bands + at)),
    grasps: GRASPS.map((grasp, at) => reach(grasp, places.bands + MOODS.length + at)),
    endings: scenario.endings.map(({ id }, at) => reach(id, places.endings + at)),
    finals: FINALS.map((final, at) => ({ final, reach: reach(final, places.finals + at) })),
    deadEnds: layout.nodes.flatMap(({ id }, node) => {
      const place = places.deadEnds + node;
      return witnesses.isMet(place)
        ? [
            {
              nodeId: id,
              get run() {
                return runOf(graph, place);
              },
            },
          ]
        : [];
    }),
  };
}

interface Asked {
  readonly id: string;
  readonly place: number;
  readonly isImpossible: IsImpossible;
}

function reachOf(graph: SituationGraph, { id, place, isImpossible }: Asked): Reach {
  const { witnesses } = graph;
  if (!witnesses.isMet(place)) {
    const verdict = isImpossible(place) ? 'unreachable' : 'unknown';
    return { id, verdict, isShortest: false };
  }
  return {
    id,
    verdict: 'reachable',
    // Worked out when asked for: a report of a long scenario would be mostly runs.
    get run() {
      return runOf(graph, place);
    },
    isShortest: witnesses.isShortest(place),
  };
}

function runOf(graph: SituationGraph, place: number): readonly string[] {
  return nameMoves(graph.layout, movesTo(graph, place));
}

function movesTo(graph: SituationGraph, place: number): readonly number[] {
  const { situation, move } = graph.witnesses.moveOf(place);
  if (situation === AT_START) return [];
  const run = graph.situations.runTo(situation);
  return move === STAYING ? run : [...run, move];
}

/** Every wording of every line and part of the story; the seed chooses among those of a line. */
function listWordings(graph: SituationGraph, isImpossible: IsImpossible): Reach[] {
  const { layout, witnesses } = graph;
  const { places } = witnesses;
  const wordings = (source: string, place: number, count: number): Reach[] =>
    Array.from({ length: count }, (_, wording) =>
      wordingOf(graph, { id: `${source}.${wording}`, place, isImpossible, source, count, wording }),
    );
  return [
    ...layout.nodes.flatMap(({ id, node }, number) =>
      node.lines.flatMap(({ variants }, line) =>
        wordings(`nodes.${id}.lines.${line}`, (places.lines[number] ?? 0) + line, variants.length),
      ),
    ),
    ...layout.playable.scenario.story.flatMap(({ variants }, part) =>
      wordings(`story.${part}`, places.segments + part, variants.length),
    ),
  ];
}

interface AskedWording extends Asked {
  readonly source: string;
  readonly count: number;
  readonly wording: number;
}

function wordingOf(graph: SituationGraph, asked: AskedWording): Reach {
  const { id, place, source, count, wording } = asked;
  if (!graph.witnesses.isMet(place)) return reachOf(graph, asked);
  return {
    id,
    verdict: 'reachable',
    get run() {
      return runOf(graph, place);
    },
    get seed() {
      return seedFor({ source, count, occasion: occasionOf(graph, place) }, wording);
    },
    isShortest: graph.witnesses.isShortest(place),
  };
}

/** How often the same was said before on the run of a witness: each time takes the next wording. */
function occasionOf(graph: SituationGraph, place: number): number {
  const { layout, witnesses } = graph;
  const moves = movesTo(graph, place);
  const { segments } = witnesses.places;
  if (place >= segments) return moves.filter((move) => layout.choices[move]?.isEarly).length;
  const node = layout.nodes.findIndex((_, number) => isLineOf(graph, number, place));
  const start = layout.nodeNumbers.get(layout.playable.scenario.start);
  const entered = retraceRun(graph, moves).filter(
    ({ at }) => graph.nodeEntered(at) === node,
  ).length;
  return node === start ? entered : entered - 1;
}

function isLineOf({ layout, witnesses }: SituationGraph, node: number, place: number): boolean {
  const first = witnesses.places.lines[node] ?? 0;
  return place >= first && place < first + (layout.nodes[node]?.node.lines.length ?? 0);
}

/** The first of a row of seeds that draws a wording. */
function seedFor(
  wordings: { readonly source: string; readonly count: number; readonly occasion: number },
  wording: number,
): string {
  for (let number = 0; ; number += 1) {
    const seed = `w${String(number)}`;
    if (wordingIndex(seed, wordings) === wording) return seed;
  }
}
