import type { Circumstances } from './circumstances.ts';
import { ALWAYS } from './condition-numbers.ts';
import { type ConditionReads, READS_NOTHING } from './condition-reads.ts';
import { ContextProjections, type Projection } from './context-projection.ts';
import type { Contexts } from './contexts.ts';
import type { Customers } from './customers.ts';
import type { EngineMoves } from './engine-moves.ts';
import type { Layout } from './layout.ts';
import { PairTable } from './pair-table.ts';
import { NOTHING, SequenceNumbers } from './sequence-numbers.ts';
import { TripleIndex } from './triple-index.ts';

/** Bit beside those of a node's choices: the customer can be listened to. */
export const LISTEN_BIT = 1 << 30;

export interface OfferParts {
  readonly layout: Layout;
  readonly customers: Customers;
  readonly contexts: Contexts;
  readonly circumstances: Circumstances;
  readonly engine: EngineMoves;
}

/** A group of nodes with the same conditions on their choices. */
interface OfferClass {
  readonly isConditional: boolean;
  /** What of a context makes a difference to what is on offer. */
  readonly project: Projection;
}

const NO_ACT = (): number => 0;

/**
 * What is on offer, remembered by node and circumstance, and behind that by the conditions it
 * depends on; without conditions, by the story alone.
 */
export class Offers {
  /** By class of the node and circumstance: bits in authored order, LISTEN_BIT among them. */
  readonly known: PairTable;
  /** By node. */
  readonly classOf: Int32Array;
  private readonly classes: readonly OfferClass[];
  private readonly cases = new TripleIndex();
  private readonly offers: number[] = [];

  constructor(private readonly parts: OfferParts) {
    const { ofNode, classes } = classifyOffers(parts);
    this.classOf = ofNode;
    this.classes = classes;
    this.known = new PairTable(classes.length);
  }

  /** What is on offer at a node in a circumstance. */
  at(node: number, circumstance: number): number {
    const number = this.classOf[node] as number;
    const known = this.known.get(number, circumstance);
    if (known >= 0) return known;
    const offer = this.find(node, number, circumstance);
    this.known.set(number, circumstance, offer);
    return offer;
  }

  private find(node: number, number: number, circumstance: number): number {
    const { customers, circumstances, engine } = this.parts;
    const { isConditional, project } = this.classes[number] as OfferClass;
    const customer = circumstances.customerOf(circumstance);
    const context = circumstances.contextOf(circumstance);
    const place = isConditional
      ? this.cases.add(number, customer, project(context))
      : this.cases.add(number, Number(customers.isTelling(customer)), UNCONDITIONAL);
    if (place === this.offers.length) {
      const { choices, canListen } = engine.offerAt(engine.attemptAt({ node, customer, context }));
      this.offers.push(canListen ? choices | LISTEN_BIT : choices);
    }
    return this.offers[place] as number;
  }
}

/** Stands where the part of a context would. */
const UNCONDITIONAL = -1;

function classifyOffers({ layout, contexts }: OfferParts) {
  const { nodes, choices, conditions } = layout;
  const projections = new ContextProjections(contexts);
  const sequences = new SequenceNumbers();
  const classes: OfferClass[] = [];
  const numbers: number[] = [];
  const ofNode = Int32Array.from(nodes, ({ node, firstChoice, choiceCount }) => {
    const whens: number[] = [];
    let sequence = sequences.extend(NOTHING, node.early?.length ?? UNCONDITIONAL);
    for (let at = firstChoice; at < firstChoice + choiceCount; at += 1) {
      const when = choices[at]?.when ?? ALWAYS;
      sequence = sequences.extend(sequence, when);
      if (when !== ALWAYS) whens.push(when);
    }
    const known = numbers[sequence];
    if (known !== undefined) return known;
    numbers[sequence] = classes.length;
    const reads: ConditionReads = whens.length > 0 ? conditions.readsOf(whens) : READS_NOTHING;
    const project = projections.onto(reads, NO_ACT);
    return classes.push({ isConditional: whens.length > 0, project }) - 1;
  });
  return { ofNode, classes };
}
