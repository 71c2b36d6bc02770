import type { Change, CustomerReading, Transcript, Turn } from '../../src/engine/transcript.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import { choicesOfNode } from '../../src/scenario/playable-scenario.ts';
import type { Choice } from '../../src/scenario/node-schema.ts';
import { CLOSE } from '../../src/scenario/vocabulary.ts';

/** A pick: a choice id, "listen", or a choice with parts of its turn replaced. */
export type Picked = string | { readonly choose: string; readonly turn: Partial<Turn> };

interface Position {
  readonly nodeId: string;
  readonly spoken: number;
}

/**
 * A transcript that follows the picks through the authored graph without any customer behind it:
 * gauges never move, every choice whose conditions are empty is on offer.
 */
export function transcriptOf(playable: PlayableScenario, picks: readonly Picked[]): Transcript {
  const turns: Turn[] = [];
  let position: Position = { nodeId: playable.scenario.start, spoken: 0 };
  for (const pick of picks) {
    const turn = turnOf(playable, position, { pick, index: turns.length });
    turns.push(turn);
    position = {
      nodeId: turn.nextNodeId,
      spoken: position.spoken + ('listen' in turn.move ? 1 : 0),
    };
  }
  return {
    scenarioId: playable.scenario.id,
    scenarioVersion: playable.scenario.version,
    hash: playable.hash,
    seed: 'seed',
    locale: 'en',
    opening: { replies: [], reading: readingOf(playable, 0) },
    turns,
    ...(position.nodeId === CLOSE && { end: { final: 'satisfied', endingId: 'satisfied' } }),
  };
}

export function changeOf(change: Partial<Change>): Change {
  return { what: 'anger', from: 50, to: 60, rules: ['table'], atMs: 0, ...change };
}

export function readingOf(playable: PlayableScenario, spoken: number): CustomerReading {
  const { segments } = playable.persona.story;
  return {
    gauges: playable.persona.start,
    mood: 'angry',
    grasp: 'sure',
    story: spoken >= segments ? 'told' : 'telling',
    heard: Math.min(1, spoken / segments),
    promise: 'none',
    contact: 'attended',
    manager: 'no',
    resolved: false,
  };
}

function turnOf(
  playable: PlayableScenario,
  { nodeId, spoken }: Position,
  { pick, index }: { readonly pick: Picked; readonly index: number },
): Turn {
  const node = playable.scenario.nodes[nodeId];
  if (!node) throw new Error(`No node "${nodeId}" for pick ${String(index)}`);
  const canListen = node.early !== undefined && spoken < playable.persona.story.segments;
  const offered = canListen ? (node.early ?? []) : node.choices;
  const id = typeof pick === 'string' ? pick : pick.choose;
  const chosen = id === 'listen' ? undefined : choicesOfNode(node).find((each) => each.id === id);
  if (id !== 'listen' && !chosen) throw new Error(`No choice "${id}" at "${nodeId}"`);
  return {
    index,
    nodeId,
    offered: offered.map((choice) => choice.id),
    canListen,
    move: chosen ? { choose: chosen.id } : { listen: true },
    text: chosen?.text['en'] ?? '',
    acts: actsOf(chosen, canListen),
    interrupted: canListen && chosen !== undefined,
    startMs: index * 5000,
    endMs: (index + 1) * 5000,
    before: readingOf(playable, spoken),
    after: readingOf(playable, chosen ? spoken : spoken + 1),
    changes: [],
    replies: [],
    nextNodeId: typeof chosen?.next === 'string' ? chosen.next : nodeId,
    ...(typeof pick === 'string' ? {} : pick.turn),
  };
}

function actsOf(chosen: Choice | undefined, canListen: boolean): Turn['acts'] {
  if (!chosen) return ['LISTEN'];
  return canListen ? ['INTERRUPT', ...chosen.acts] : chosen.acts;
}
