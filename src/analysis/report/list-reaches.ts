import { wordingIndex } from '../../engine/draw-wording.ts';
import { FINALS, GRASPS, MOODS } from '../../scenario/vocabulary.ts';
import type { Reach, Run, ScenarioAnalysis } from '../scenario-analysis.ts';
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
  const known: Known = { graph, isImpossible, runs: new Map() };
  const reach = (id: string, place: number): Reach => reachOf(known, { id, place });
  const { scenario } = layout.playable;
  return {
    nodes: layout.nodes.map(({ id }, node) => reach(id, places.nodes + node)),
    choices: layout.choices.map(({ choice }, move) => reach(choice.id, places.choices + move)),
    lines: listWordings(known),
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
                return runOf(known, place);
              },
            },
          ]
        : [];
    }),
  };
}

interface Known {
  readonly graph: SituationGraph;
  readonly isImpossible: IsImpossible;
  /** Runs asked for, by the move that brought something about: one brings about several things. */
  readonly runs: Map<number, Run>;
}

interface Asked {
  readonly id: string;
  readonly place: number;
}

function reachOf(known: Known, { id, place }: Asked): Reach {
  const { witnesses } = known.graph;
  if (!witnesses.isMet(place)) {
    const verdict = known.isImpossible(place) ? 'unreachable' : 'unknown';
    return { id, verdict, isShortest: false };
  }
  return {
    id,
    verdict: 'reachable',
    // Worked out when asked for: a report of a long scenario would be mostly runs.
    get run() {
      return runOf(known, place);
    },
    isShortest: witnesses.isShortest(place),
  };
}

function runOf({ graph, runs }: Known, place: number): Run {
  const { situation, move } = graph.witnesses.moveOf(place);
  const key = (situation - AT_START) * (graph.layout.choices.length - STAYING) + move - STAYING;
  const known = runs.get(key);
  if (known) return known;
  const run = nameMoves(graph.layout, movesTo(graph, place));
  runs.set(key, run);
  return run;
}

function movesTo(graph: SituationGraph, place: number): readonly number[] {
  const { situation, move } = graph.witnesses.moveOf(place);
  if (situation === AT_START) return [];
  const run = graph.situations.runTo(situation);
  return move === STAYING ? run : [...run, move];
}

/** Every wording of every line and part of the story; the seed chooses among those of a line. */
function listWordings(known: Known): Reach[] {
  const { layout, witnesses } = known.graph;
  const { places } = witnesses;
  return [
    ...layout.nodes.flatMap(({ id, node }, number) =>
      node.lines.flatMap(({ variants }, line) =>
        wordingsOf(known, {
          id: `nodes.${id}.lines.${line}`,
          place: (places.lines[number] ?? 0) + line,
          count: variants.length,
          node: number,
        }),
      ),
    ),
    ...layout.playable.scenario.story.flatMap(({ variants }, part) =>
      wordingsOf(known, {
        id: `story.${part}`,
        place: places.segments + part,
        count: variants.length,
      }),
    ),
  ];
}

/** A line, or a part of the story, with the number of its wordings. */
interface AskedLine extends Asked {
  readonly count: number;
  /** Number of the node it is said at; none for a part of the story. */
  readonly node?: number;
}

function wordingsOf(known: Known, line: AskedLine): Reach[] {
  const { id: source, place, count } = line;
  const { graph } = known;
  let occasion: number | undefined;
  return Array.from({ length: count }, (_, wording): Reach => {
    const id = `${source}.${wording}`;
    if (!graph.witnesses.isMet(place)) return reachOf(known, { id, place });
    return {
      id,
      verdict: 'reachable',
      get run() {
        return runOf(known, place);
      },
      get seed() {
        occasion ??= occasionOf(graph, line);
        return seedFor({ source, count, occasion }, wording);
      },
      isShortest: graph.witnesses.isShortest(place),
    };
  });
}

/** How often the same was said before on the run of a witness: each time takes the next wording. */
function occasionOf(graph: SituationGraph, { place, node }: AskedLine): number {
  const { layout } = graph;
  const moves = movesTo(graph, place);
  if (node === undefined) return moves.filter((move) => layout.choices[move]?.isEarly).length;
  const start = layout.nodeNumbers.get(layout.playable.scenario.start);
  const entered = retraceRun(graph, moves).filter(
    ({ at }) => graph.nodeEntered(at) === node,
  ).length;
  return node === start ? entered : entered - 1;
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
