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
  const runs = new FirstRuns(graph);
  const reach = (id: string, place: number): Reach => reachOf(runs, { id, place, isImpossible });
  const { scenario } = layout.playable;
  return {
    nodes: layout.nodes.map(({ id }, node) => reach(id, places.nodes + node)),
    choices: layout.choices.map(({ choice }, move) => reach(choice.id, places.choices + move)),
    lines: listWordings(runs, isImpossible),
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
                return runs.nameRun(place);
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

/** Room among the keys of runs for what stands in place of a move. */
const NO_MOVES = 4;

/** The runs by which things were first met, by place among the witnesses; several share one. */
class FirstRuns {
  private readonly named = new Map<number, Run>();
  private readonly occasions = new Map<number, number>();

  constructor(readonly graph: SituationGraph) {}

  /** The run by the ids it is replayed by. */
  nameRun(place: number): Run {
    const { layout, witnesses } = this.graph;
    const { situation, move } = witnesses.moveOf(place);
    const key = situation * (layout.choices.length + NO_MOVES) + move;
    const known = this.named.get(key) ?? nameMoves(layout, this.movesTo(place));
    this.named.set(key, known);
    return known;
  }

  /** How often the same was said before on the run: each time takes the next wording. */
  occasionOf(place: number, node: number): number {
    const known = this.occasions.get(place) ?? this.countBefore(place, node);
    this.occasions.set(place, known);
    return known;
  }

  private countBefore(place: number, node: number): number {
    const { graph } = this;
    const { layout } = graph;
    const moves = this.movesTo(place);
    if (node === IN_STORY) return moves.filter((move) => layout.choices[move]?.isEarly).length;
    const start = layout.nodeNumbers.get(layout.playable.scenario.start);
    const entered = retraceRun(graph, moves).filter(
      ({ at }) => graph.nodeEntered(at) === node,
    ).length;
    return node === start ? entered : entered - 1;
  }

  private movesTo(place: number): readonly number[] {
    const { situations, witnesses } = this.graph;
    const { situation, move } = witnesses.moveOf(place);
    if (situation === AT_START) return [];
    const run = situations.runTo(situation);
    return move === STAYING ? run : [...run, move];
  }
}

function reachOf(runs: FirstRuns, { id, place, isImpossible }: Asked): Reach {
  const { witnesses } = runs.graph;
  if (!witnesses.isMet(place)) {
    const verdict = isImpossible(place) ? 'unreachable' : 'unknown';
    return { id, verdict, isShortest: false };
  }
  return {
    id,
    verdict: 'reachable',
    // Worked out when asked for: a report of a long scenario would be mostly runs.
    get run() {
      return runs.nameRun(place);
    },
    isShortest: witnesses.isShortest(place),
  };
}

/** Stands for the node of what is told wherever the customer is listened to. */
const IN_STORY = -1;

/** Every wording of every line and part of the story; the seed chooses among those of a line. */
function listWordings(runs: FirstRuns, isImpossible: IsImpossible): Reach[] {
  const { layout, witnesses } = runs.graph;
  const { places } = witnesses;
  const wordings = (source: string, said: Omit<Said, 'source'>): Reach[] =>
    Array.from({ length: said.count }, (_, wording) =>
      wordingOf(runs, { id: `${source}.${wording}`, isImpossible, source, ...said, wording }),
    );
  return [
    ...layout.nodes.flatMap(({ id, node: { lines } }, node) =>
      lines.flatMap(({ variants }, line) => {
        const place = (places.lines[node] ?? 0) + line;
        return wordings(`nodes.${id}.lines.${line}`, { place, node, count: variants.length });
      }),
    ),
    ...layout.playable.scenario.story.flatMap(({ variants }, part) => {
      const place = places.segments + part;
      return wordings(`story.${part}`, { place, node: IN_STORY, count: variants.length });
    }),
  ];
}

interface Said {
  readonly source: string;
  readonly place: number;
  /** Number of the node whose line it is. */
  readonly node: number;
  /** Wordings it has. */
  readonly count: number;
}

interface AskedWording extends Asked, Said {
  readonly wording: number;
}

function wordingOf(runs: FirstRuns, asked: AskedWording): Reach {
  const { id, place, node, source, count, wording } = asked;
  const { witnesses } = runs.graph;
  if (!witnesses.isMet(place)) return reachOf(runs, asked);
  return {
    id,
    verdict: 'reachable',
    get run() {
      return runs.nameRun(place);
    },
    get seed() {
      return seedFor({ source, count, occasion: runs.occasionOf(place, node) }, wording);
    },
    isShortest: witnesses.isShortest(place),
  };
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
