import { collectReads, readNothing } from './condition-reads.ts';
import type { Contexts } from './contexts.ts';
import type { Customers } from './customers.ts';
import type { EngineMoves, Place } from './engine-moves.ts';
import { IntColumn } from './int-column.ts';
import type { Layout } from './layout.ts';
import { TripleIndex } from './triple-index.ts';

/** Bit beside those of a node's choices: the customer can be listened to. */
export const LISTEN_BIT = 1 << 30;

/** What is on offer at a place, remembered by what that depends on; LISTEN_BIT among the bits. */
export type OfferAt = (place: Place) => number;

export interface OfferParts {
  readonly layout: Layout;
  readonly customers: Customers;
  readonly contexts: Contexts;
  readonly moves: EngineMoves;
}

/** A group of nodes with the same conditions on their choices. */
interface OfferClass {
  readonly id: number;
  readonly readsCustomer: boolean;
  readonly readsContext: boolean;
}

export function rememberOffers({ layout, customers, moves }: OfferParts): OfferAt {
  const classes = classifyOffers(layout);
  const known = new TripleIndex();
  const masks = new IntColumn();
  return (place) => {
    const offerClass = classes[place.node] as OfferClass;
    const customer = offerClass.readsCustomer
      ? place.customer
      : Number(customers.isTelling(place.customer));
    const context = offerClass.readsContext ? place.context : 0;
    const number = known.add(offerClass.id, customer, context);
    if (number === masks.length) {
      const { choices, canListen } = moves.offerAt(moves.attemptAt(place));
      masks.push(canListen ? choices | LISTEN_BIT : choices);
    }
    return masks.at(number);
  };
}

function classifyOffers({ nodes }: Layout): readonly OfferClass[] {
  const byKey = new Map<string, OfferClass>();
  return nodes.map(({ node }) => {
    const conditions = [node.early, node.choices].map((list) => list?.map(({ when }) => when ?? 0));
    const key = JSON.stringify(conditions);
    const known = byKey.get(key);
    if (known) return known;
    const reads = readNothing();
    for (const { when } of [...(node.early ?? []), ...node.choices]) collectReads(when, reads);
    const isConditional = /\{/.test(key);
    const fresh: OfferClass = {
      id: byKey.size,
      readsCustomer: isConditional,
      readsContext: reads.flags.size + reads.visited.size > 0,
    };
    byKey.set(key, fresh);
    return fresh;
  });
}
