import { TripleIndex } from './triple-index.ts';

/** A customer together with what conditions can still read, by number: a situation but for its node. */
export class Circumstances {
  private readonly pairs = new TripleIndex();

  get size(): number {
    return this.pairs.size;
  }

  add(customer: number, context: number): number {
    return this.pairs.add(customer, context, 0);
  }

  customerOf(circumstance: number): number {
    return this.pairs.first.at(circumstance);
  }

  contextOf(circumstance: number): number {
    return this.pairs.second.at(circumstance);
  }
}
