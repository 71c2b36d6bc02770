import type { Attempt } from '../engine/attempt.ts';
import type { CustomerReading, Turn, Utterance } from '../engine/transcript.ts';
import { type PlayableScenario, choicesOfNode } from '../scenario/playable-scenario.ts';
import { STAY } from '../scenario/vocabulary.ts';
import type { ScenarioNode } from '../scenario/node-schema.ts';
import type { LintContext } from './lint-context.ts';
import { playThrough } from './named-runs.ts';

/** A node was entered in a run. */
export interface Arrival {
  readonly nodeId: string;
  /** The customer once there. */
  readonly reading: CustomerReading;
  /** Whether one of the node's own lines was said. */
  readonly hasLine: boolean;
  /** Whether a part of the story was told. */
  readonly hasStory: boolean;
}

/**
 * Every time one of these nodes was entered in a run and the conversation went on there, each once.
 */
export function listArrivals(
  context: LintContext,
  nodeIds: ReadonlySet<string>,
): readonly Arrival[] {
  if (nodeIds.size === 0) return [];
  const runs = playThrough(context, nodeIds);
  const [first] = runs;
  return [
    ...(first ? openingOf(first.end.attempt) : []),
    ...runs.flatMap(({ end, shared }) => laterOf(end.attempt, shared)),
  ].filter(({ nodeId }) => nodeIds.has(nodeId));
}

/** Nodes at which it can be that no line fits, and of these those that interest a rule. */
export function nodesWithoutLine(
  { scenario }: LintContext,
  isOfInterest: (node: ScenarioNode) => boolean,
): ReadonlySet<string> {
  const nodes = Object.entries(scenario.nodes).filter(
    ([, node]) => node.lines.every(({ when }) => when !== undefined) && isOfInterest(node),
  );
  return new Set(nodes.map(([id]) => id));
}

function openingOf({ playable, transcript }: Attempt): readonly Arrival[] {
  const { replies, reading } = transcript.opening;
  return [arrivalAt(playable.scenario.start, reading, replies)];
}

/** A turn that ended the conversation entered no node to stay there. */
function laterOf(
  { playable, transcript: { turns, end } }: Attempt,
  from: number,
): readonly Arrival[] {
  return turns
    .slice(from, end ? -1 : undefined)
    .filter((turn) => entersNode(playable, turn))
    .map(({ nextNodeId, after, replies }) => arrivalAt(nextNodeId, after, replies));
}

/** Whether a turn entered a node: listening and what stays where it is do not. */
function entersNode({ scenario }: PlayableScenario, { nodeId, move }: Turn): boolean {
  if (!('choose' in move)) return false;
  const node = scenario.nodes[nodeId];
  const choice = node && choicesOfNode(node).find(({ id }) => id === move.choose);
  return choice?.next !== STAY;
}

function arrivalAt(
  nodeId: string,
  reading: CustomerReading,
  replies: readonly Utterance[],
): Arrival {
  const hasSource = (prefix: string): boolean =>
    replies.some(({ source }) => source.startsWith(prefix));
  return {
    nodeId,
    reading,
    hasLine: hasSource(`nodes.${nodeId}.lines.`),
    hasStory: hasSource('story.'),
  };
}
