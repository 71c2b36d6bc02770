import { readCustomer } from '../../persona/customer-state.ts';
import type { MostChoices } from '../proof/bound-lengths.ts';
import { LISTEN_MOVE } from '../situations/layout.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';

/** Situations kept at a time, in one search after the other. */
const WIDTHS = [30, 120] as const;
/** Of them, those alike at most. */
const MOST_ALIKE = 4;

/** Choices made on the longest way found, by situation. */
type Layer = ReadonlyMap<number, number>;

/**
 * Looks for the longest run: goes on, move by move, from the situations after which most choices can
 * still come, a few of each kind. Ends when one is as long as any can be, or the engine has made so
 * many moves.
 */
export function exploreLongest(
  graph: SituationGraph,
  mostChoices: MostChoices,
  engineMoves: number,
): void {
  if (graph.start < 0) return;
  const limit = mostChoices(graph.start);
  for (const width of WIDTHS) {
    let longest = 0;
    let layer: Layer = new Map([[graph.start, 0]]);
    while (layer.size > 0 && graph.engine.stepsTaken() < engineMoves) {
      const next = new Map<number, number>();
      for (const [situation, choices] of layer) {
        longest = Math.max(longest, lookOn(graph, { situation, choices }, next));
      }
      if (longest >= limit) return;
      layer = chooseFew(graph, { layer: next, mostChoices, width, longest });
    }
  }
}

/** Adds what follows a situation to the next layer; returns the choices of the longest run it ends. */
function lookOn(
  graph: SituationGraph,
  { situation, choices }: { readonly situation: number; readonly choices: number },
  next: Map<number, number>,
): number {
  graph.expand(situation);
  let longest = 0;
  const first = graph.firstMove.at(situation);
  for (let at = first; at < first + graph.moveCount.at(situation); at += 1) {
    const made = choices + (graph.moves.at(at) === LISTEN_MOVE ? 0 : 1);
    const target = graph.targets.at(at);
    if (target < 0) longest = Math.max(longest, made);
    else next.set(target, Math.max(made, next.get(target) ?? 0));
  }
  return longest;
}

interface Choosing {
  readonly layer: Layer;
  readonly mostChoices: MostChoices;
  readonly width: number;
  /** Choices of the longest run found: only what can still beat it is kept. */
  readonly longest: number;
}

function chooseFew(graph: SituationGraph, { layer, mostChoices, width, longest }: Choosing): Layer {
  const promising = [...layer]
    .map(([situation, made]) => ({ situation, made, most: made + mostChoices(situation) }))
    .filter(({ most }) => most > longest)
    .sort((one, other) => other.most - one.most);
  const alike = new Map<string, number>();
  const kept = new Map<number, number>();
  for (const { situation, made, most } of promising) {
    if (kept.size === width) break;
    const kind = `${most}|${kindOf(graph, situation)}`;
    const count = (alike.get(kind) ?? 0) + 1;
    if (count > MOST_ALIKE) continue;
    alike.set(kind, count);
    kept.set(situation, made);
  }
  return kept;
}

function kindOf(graph: SituationGraph, situation: number): string {
  const customer = graph.customers.stateOf(graph.customerOf(situation));
  const { mood, grasp, promise } = readCustomer(customer);
  return `${graph.nodeOf(situation)}|${mood}|${grasp}|${promise}`;
}
