import type { Attempt } from '../../engine/attempt.ts';
import { beginAttempt } from '../../engine/begin-attempt.ts';
import { availableChoices } from '../../engine/offer-choices.ts';
import { respond } from '../../engine/respond.ts';
import { recountActs } from '../../persona/recount-acts.ts';
import { LISTEN, type PlayableScenario } from '../../scenario/playable-scenario.ts';
import type { Contexts } from './contexts.ts';
import type { Customers } from './customers.ts';
import { LISTEN_MOVE, type Layout, type PlacedNode } from './layout.ts';

/** Where the trainee is to move: place, customer, and what conditions still read. */
export interface Place {
  readonly node: number;
  readonly customer: number;
  readonly context: number;
}

/** Any seed does: it chooses words and order, never what can happen. */
const SEED = 'any';

/** The engine's own steps from any situation. Everything stated about a scenario comes from here. */
export interface EngineMoves {
  /** The attempt just begun. */
  readonly start: Attempt;
  readonly attemptAt: (place: Place) => Attempt;
  /** What is on offer: bits of the node's choices in authored order, and whether to listen. */
  readonly offerAt: (attempt: Attempt) => { readonly choices: number; readonly canListen: boolean };
  readonly make: (attempt: Attempt, move: number) => Attempt;
  /** Steps taken so far. */
  readonly stepsTaken: () => number;
}

export interface EngineParts {
  readonly layout: Layout;
  readonly customers: Customers;
  readonly contexts: Contexts;
  readonly locale: string;
}

export function createEngineMoves(playable: PlayableScenario, parts: EngineParts): EngineMoves {
  const { layout, customers, contexts, locale } = parts;
  const { attempt: start } = beginAttempt(playable, { seed: SEED, locale });
  const transcript = { ...start.transcript, turns: [], end: undefined };
  let steps = 0;
  return {
    start,
    attemptAt: ({ node, customer, context }) => ({
      ...start,
      transcript,
      nowMs: 0,
      nodeId: layout.nodes[node]?.id ?? '',
      customer: recountActs(customers.stateOf(customer), contexts.countsOf(context)),
      away: customers.awayOf(customer),
      flags: contexts.flagsOf(context),
      visits: contexts.visitsOf(context),
    }),
    offerAt: (attempt) => {
      const { choices, canListen } = availableChoices(attempt);
      const placed = layout.nodes[layout.nodeNumbers.get(attempt.nodeId) ?? -1] as PlacedNode;
      const first = canListen ? 0 : placed.earlyCount;
      const listed = (canListen ? placed.node.early : placed.node.choices) ?? [];
      let mask = 0;
      for (const choice of choices) mask |= 1 << (first + listed.indexOf(choice));
      return { choices: mask, canListen };
    },
    make: (attempt, move) => {
      steps += 1;
      const id = move === LISTEN_MOVE ? LISTEN : layout.choices[move]?.choice.id;
      return respond(attempt, id ?? '').attempt;
    },
    stepsTaken: () => steps,
  };
}
