import {
  MOST_CASES,
  choicesOfNode,
  type PlayableScenario,
} from '../../scenario/playable-scenario.ts';
import type { AttemptEnd } from '../../engine/transcript.ts';
import type { Choice, ScenarioNode } from '../../scenario/node-schema.ts';
import { FINALS, STAY } from '../../scenario/vocabulary.ts';
import { ALWAYS, ConditionNumbers } from './condition-numbers.ts';

/** Number of the move that lets the customer go on; choices are numbered from 0. */
export const LISTEN_MOVE = -1;

export interface PlacedChoice {
  readonly choice: Choice;
  /** Number of its node. */
  readonly node: number;
  /** Offered only while the story is being told: choosing it interrupts. */
  readonly isEarly: boolean;
  /** Number of the condition it is offered on. */
  readonly when: number;
  /** Numbers of the conditions of its branches; none where it leads to one place only. */
  readonly branches: readonly number[];
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
  /** Numbers of the conditions of its lines. */
  readonly lines: readonly number[];
}

/** Nodes and choices by number, in authored order. */
export interface Layout {
  readonly playable: PlayableScenario;
  readonly nodes: readonly PlacedNode[];
  readonly choices: readonly PlacedChoice[];
  /** Targets of all choices one after the other; those of a choice begin at its `firstTarget`. */
  readonly targets: Int32Array;
  /** By choice: its `firstTarget`. */
  readonly firstTargets: Int32Array;
  readonly nodeNumbers: ReadonlyMap<string, number>;
  readonly choiceNumbers: ReadonlyMap<string, number>;
  readonly conditions: ConditionNumbers;
}

export function layOut(playable: PlayableScenario): Layout {
  const ids = Object.keys(playable.scenario.nodes);
  const nodeNumbers = new Map<string, number>();
  for (const id of ids) nodeNumbers.set(id, nodeNumbers.size);
  const conditions = new ConditionNumbers();
  const nodes: PlacedNode[] = [];
  const choices: PlacedChoice[] = [];
  const allTargets: number[] = [];
  for (const id of ids) {
    const node = playable.scenario.nodes[id] as ScenarioNode;
    const number = nodes.length;
    const firstChoice = choices.length;
    const earlyCount = node.early?.length ?? 0;
    const all = choicesOfNode(node);
    if (all.length > MOST_CASES) {
      throw new Error(`${playable.scenario.id}/${id} has ${all.length} choices, ${MOST_CASES} fit`);
    }
    const lines = node.lines.map(({ when }) => conditions.numberOf(when));
    nodes.push({ id, node, firstChoice, earlyCount, choiceCount: all.length, lines });
    for (const choice of all) {
      const firstTarget = allTargets.length;
      const { when, branches, targets } = leadOn(choice, { nodeNumbers, conditions });
      choices.push({
        choice,
        node: number,
        isEarly: choices.length - firstChoice < earlyCount,
        when,
        branches,
        targets,
        firstTarget,
      });
      for (const target of targets) allTargets.push(target);
    }
  }
  let choiceNumbers: ReadonlyMap<string, number> | undefined;
  return {
    playable,
    nodes,
    choices,
    targets: Int32Array.from(allTargets),
    firstTargets: Int32Array.from(choices, ({ firstTarget }) => firstTarget),
    nodeNumbers,
    // Found out for those who ask by name; exploring does not.
    get choiceNumbers() {
      return (choiceNumbers ??= new Map(choices.map(({ choice }, at) => [choice.id, at])));
    },
    conditions,
  };
}

const NO_BRANCHES: readonly number[] = [];

type Numbering = Pick<Layout, 'nodeNumbers' | 'conditions'>;

/** When a choice is offered and where it leads, by number. */
function leadOn(
  { when, next }: Choice,
  { nodeNumbers, conditions }: Numbering,
): Pick<PlacedChoice, 'when' | 'branches' | 'targets'> {
  const offered = when === undefined ? ALWAYS : conditions.numberOf(when);
  if (typeof next === 'string') {
    const targets = next === STAY ? [] : [nodeNumbers.get(next) ?? -1];
    return { when: offered, branches: NO_BRANCHES, targets };
  }
  const targets: number[] = [];
  for (const { to } of next) {
    const target = nodeNumbers.get(to) ?? -1;
    if (!targets.includes(target)) targets.push(target);
  }
  const branches = next.map((branch) => conditions.numberOf(branch.when));
  return { when: offered, branches, targets };
}

/** Numbers of the nodes a choice can lead to. */
export function nodesAfter({ targets }: PlacedChoice): readonly number[] {
  return targets.includes(-1) ? targets.filter((target) => target >= 0) : targets;
}

/** Places of an end among the endings and among the finals. */
export function placeEnd(
  { playable }: Pick<Layout, 'playable'>,
  { endingId, final }: AttemptEnd,
): readonly [ending: number, final: number] {
  const { endings } = playable.scenario;
  return [endings.findIndex(({ id }) => id === endingId), FINALS.indexOf(final)];
}
