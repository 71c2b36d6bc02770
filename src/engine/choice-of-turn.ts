import { choicesOfNode } from '../scenario/playable-scenario.ts';
import type { DeskMove } from '../scenario/node-schema.ts';
import type { VisibleChoice, VisibleScenario } from '../scenario/visible-scenario.ts';
import type { Turn } from './transcript.ts';

/** The choice made in a turn; undefined for listening, waiting, and what the scenario has no more. */
export function choiceOfTurn(
  playable: VisibleScenario,
  { move, nodeId }: Turn,
): VisibleChoice | undefined {
  const node = playable.scenario.nodes[nodeId];
  if (!node || !('choose' in move)) return undefined;
  return choicesOfNode(node).find(({ id }) => id === move.choose);
}

/** What was opened and noted at the desk so far, in order. */
export const listDeskMoves = (
  playable: VisibleScenario,
  turns: readonly Turn[],
): readonly DeskMove[] => turns.flatMap((turn) => choiceOfTurn(playable, turn)?.desk ?? []);
