import { choicesOfNode, type PlayableScenario } from '../../scenario/playable-scenario.ts';
import type { AttemptEnd } from '../../engine/transcript.ts';
import type { Choice, ScenarioNode } from '../../scenario/scenario-schema.ts';
import { FINALS } from '../../scenario/vocabulary.ts';

/** Number of the move that lets the customer go on; choices are numbered from 0. */
export const LISTEN_MOVE = -1;

export interface PlacedChoice {
  readonly choice: Choice;
  /** Number of its node. */
  readonly node: number;
  /** Offered only while the story is being told: choosing it interrupts. */
  readonly isEarly: boolean;
  /** Numbers of the nodes its branches lead to, -1 for the end, each once in order. */
  readonly targets: readonly number[];
  readonly firstTarget: number;
}

export interface PlacedNode {
  readonly id: string;
  readonly node: ScenarioNode;
  /** Number of its first choice; early ones come first. */
  readonly firstChoice: number;
  readonly earlyCount: number;
  readonly choiceCount: number;
}

/** Nodes and choices by number, in authored order. */
export interface Layout {
  readonly playable: PlayableScenario;
  readonly nodes: readonly PlacedNode[];
  readonly choices: readonly PlacedChoice[];
  /** Targets of all choices one after the other; those of a choice begin at its `firstTarget`. */
  readonly targets: Int32Array;
  readonly nodeNumbers: ReadonlyMap<string, number>;
  readonly choiceNumbers: ReadonlyMap<string, number>;
}

export function layOut(playable: PlayableScenario): Layout {
  const entries = Object.entries(playable.scenario.nodes);
  const nodeNumbers = new Map(entries.map(([id], number) => [id, number]));
  const choiceNumbers = new Map<string, number>();
  const nodes: PlacedNode[] = [];
  const choices: PlacedChoice[] = [];
  const allTargets: number[] = [];
  for (const [id, node] of entries) {
    const number = nodes.length;
    const earlyCount = node.early?.length ?? 0;
    const all = choicesOfNode(node);
    nodes.push({ id, node, firstChoice: choices.length, earlyCount, choiceCount: all.length });
    for (const choice of all) {
      const isEarly = choices.length - (nodes[number]?.firstChoice ?? 0) < earlyCount;
      const targets = numberTargets(choice, nodeNumbers);
      choiceNumbers.set(choice.id, choices.length);
      choices.push({ choice, node: number, isEarly, targets, firstTarget: allTargets.length });
      allTargets.push(...targets);
    }
  }
  const targets = Int32Array.from(allTargets);
  return { playable, nodes, choices, targets, nodeNumbers, choiceNumbers };
}

function numberTargets(
  choice: Choice,
  nodeNumbers: ReadonlyMap<string, number>,
): readonly number[] {
  if (typeof choice.next === 'string') return [nodeNumbers.get(choice.next) ?? -1];
  return [...new Set(targetsOf(choice))].map((to) => nodeNumbers.get(to) ?? -1);
}

/** Ids of the nodes a choice can lead to, branch by branch, "@close" included. */
export function targetsOf({ next }: Choice): readonly string[] {
  return typeof next === 'string' ? [next] : next.map(({ to }) => to);
}

/** Numbers of the nodes a choice can lead to. */
export function nodesAfter({ targets }: PlacedChoice): readonly number[] {
  return targets.filter((target) => target >= 0);
}

/** Places of an end among the endings and among the finals. */
export function placeEnd(
  { playable }: Pick<Layout, 'playable'>,
  { endingId, final }: AttemptEnd,
): readonly [ending: number, final: number] {
  const { endings } = playable.scenario;
  return [endings.findIndex(({ id }) => id === endingId), FINALS.indexOf(final)];
}
