import type { Circumstances } from './circumstances.ts';
import { ALWAYS } from './condition-numbers.ts';
import type { Customers } from './customers.ts';
import type { EngineMoves } from './engine-moves.ts';
import type { Layout } from './layout.ts';
import { PairTable } from './pair-table.ts';

/** Bit beside those of a node's choices: the customer can be listened to. */
export const LISTEN_BIT = 1 << 30;

/** What is on offer at a node in a circumstance, as bits in authored order; LISTEN_BIT among them. */
export type OfferAt = (node: number, circumstance: number) => number;

export interface OfferParts {
  readonly layout: Layout;
  readonly customers: Customers;
  readonly circumstances: Circumstances;
  readonly engine: EngineMoves;
}

/** A group of nodes with the same conditions on their choices. */
interface OfferClass {
  readonly id: number;
  readonly isConditional: boolean;
}

/** Offers remembered by the conditions they depend on; without conditions, by the story alone. */
export function rememberOffers({ layout, customers, circumstances, engine }: OfferParts): OfferAt {
  const classes = classifyOffers(layout);
  const known = new PairTable(1 + Math.max(0, ...classes.map(({ id }) => id)));
  return (node, circumstance) => {
    const { id, isConditional } = classes[node] as OfferClass;
    const customer = circumstances.customerOf(circumstance);
    const seen = isConditional ? circumstance : Number(customers.isTelling(customer));
    const remembered = known.get(id, seen);
    if (remembered >= 0) return remembered;
    const context = circumstances.contextOf(circumstance);
    const { choices, canListen } = engine.offerAt(engine.attemptAt({ node, customer, context }));
    const offer = canListen ? choices | LISTEN_BIT : choices;
    known.set(id, seen, offer);
    return offer;
  };
}

function classifyOffers({ nodes, choices }: Layout): readonly OfferClass[] {
  const byKey = new Map<string, OfferClass>();
  return nodes.map(({ node, firstChoice, choiceCount }) => {
    let isConditional = false;
    let key = `${node.early?.length ?? '-'}|`;
    for (let at = firstChoice; at < firstChoice + choiceCount; at += 1) {
      const when = choices[at]?.when ?? ALWAYS;
      if (when !== ALWAYS) isConditional = true;
      key += `${when},`;
    }
    const known = byKey.get(key) ?? { id: byKey.size, isConditional };
    byKey.set(key, known);
    return known;
  });
}
