import { orderChoices } from '../../engine/order-choices.ts';
import type { Choice } from '../../scenario/node-schema.ts';
import { STAY } from '../../scenario/vocabulary.ts';
import { LISTEN_MOVE, type PlacedChoice, type PlacedNode } from '../situations/layout.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import type { Policy } from './walk.ts';

interface Screen {
  readonly graph: SituationGraph;
  /** What the attempt is played with. */
  readonly seed: string;
}

/** A policy that sees the choices in the order the screen shows them with a seed. It plays one walk. */
export function inOrderOfScreen(policy: Policy, { graph, seed }: Screen): Policy {
  const { layout } = graph;
  const choiceOf = (move: number): Choice => (layout.choices[move] as PlacedChoice).choice;
  const visits = new Map<number, number>();
  let isEntering = true;
  return (moves, situation) => {
    const node = graph.nodeOf(situation);
    if (isEntering) visits.set(node, (visits.get(node) ?? 0) + 1);
    const canListen = moves.includes(LISTEN_MOVE);
    const shown = orderChoices(moves.filter((move) => move !== LISTEN_MOVE).map(choiceOf), {
      seed,
      nodeId: (layout.nodes[node] as PlacedNode).id,
      visit: visits.get(node) ?? 0,
      canListen,
    }).map(({ id }) => layout.choiceNumbers.get(id) as number);
    const move = policy(canListen ? [LISTEN_MOVE, ...shown] : shown, situation);
    isEntering = move !== LISTEN_MOVE && choiceOf(move).next !== STAY;
    return move;
  };
}
