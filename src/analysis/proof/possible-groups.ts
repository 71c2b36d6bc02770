import type { Act } from '../../scenario/vocabulary.ts';
import {
  type PossibleCustomer,
  isCovered,
  joinPossible,
  widenGauges,
} from './possible-customer.ts';

/** What customers at one node are told apart by. */
export interface Arrangement {
  /** Flags and visits that something at or after a node can still read. */
  readonly bitsAt: (node: number) => bigint;
  /** By node: those of them that groups are kept apart by. */
  readonly apart: readonly bigint[];
  /** By node: acts whose counts groups are kept apart by, with the highest count asked for. */
  readonly counted: readonly ReadonlyMap<Act, number>[];
  /** Count of an act from which on more makes no difference. */
  readonly caps: ReadonlyMap<Act, number>;
}

/** Customers there could be at one node, taken together. */
export interface PossibleGroup {
  readonly node: number;
  readonly possible: PossibleCustomer;
}

interface OpenGroup extends PossibleGroup {
  possible: PossibleCustomer;
  /** Times it grew after it was looked at. */
  growth: number;
  isOpen: boolean;
}

/** What tells groups apart. */
export type KeyParts = Pick<PossibleCustomer, 'may' | 'must' | 'heard' | 'counts'>;

/** Groups kept apart before it is too much. */
const MOST_GROUPS = 4000;
/** Times a group may grow before its gauges are let go. */
const MOST_GROWTH = 6;

/** All customers there could be, in groups; those that have grown wait to be looked at (again). */
export class PossibleGroups {
  /** Whether somebody found no place any more. */
  isFull = false;
  private readonly groups = new Map<string, OpenGroup>();
  private readonly open: OpenGroup[] = [];

  constructor(private readonly arrangement: Arrangement) {}

  /** Every group so far, by its key. */
  get all(): ReadonlyMap<string, PossibleGroup> {
    return this.groups;
  }

  /** Key of the group that somebody arriving at a node belongs to. */
  keyAt(node: number, arriving: KeyParts): string {
    return this.keyOf(node, this.forget(node, arriving));
  }

  add(node: number, arriving: PossibleCustomer): void {
    const possible = this.forget(node, arriving);
    const key = this.keyOf(node, possible);
    const group = this.groups.get(key);
    if (group) this.grow(group, possible);
    else if (this.groups.size >= MOST_GROUPS) this.isFull = true;
    else {
      const fresh = { node, possible, growth: 0, isOpen: true };
      this.groups.set(key, fresh);
      this.open.push(fresh);
    }
  }

  /**
   * A group nobody has looked at since it last grew; of several one at the earliest node, since what
   * comes later mostly follows from it.
   */
  take(): PossibleGroup | undefined {
    let first = 0;
    this.open.forEach(({ node }, at) => {
      if (node < (this.open[first]?.node ?? node)) first = at;
    });
    const [group] = this.open.splice(first, 1);
    if (group) group.isOpen = false;
    return group;
  }

  private grow(group: OpenGroup, possible: PossibleCustomer): void {
    if (isCovered(possible, group.possible)) return;
    if (!group.isOpen) group.growth += 1;
    const joined = joinPossible(group.possible, possible);
    group.possible = group.growth > MOST_GROWTH ? widenGauges(group.possible, joined) : joined;
    if (!group.isOpen) this.open.push(group);
    group.isOpen = true;
  }

  /** Leaves out what nothing ahead can read. */
  private forget<Parts extends KeyParts>(node: number, arriving: Parts): Parts {
    const { bitsAt, caps } = this.arrangement;
    const kept = bitsAt(node);
    const counts = new Map(
      [...arriving.counts].map(([act, { from, to }]) => {
        const cap = caps.get(act) ?? Infinity;
        return [act, { from: Math.min(cap, from), to: Math.min(cap, to) }];
      }),
    );
    return { ...arriving, may: arriving.may & kept, must: arriving.must & kept, counts };
  }

  private keyOf(node: number, { may, must, heard, counts }: KeyParts): string {
    const { apart, counted } = this.arrangement;
    const told = [...(counted[node] ?? [])].map(([act, most]) => {
      const { from = 0, to = 0 } = counts.get(act) ?? {};
      return `${Math.min(most, from)}-${Math.min(most, to)}`;
    });
    const kept = apart[node] ?? 0n;
    return `${node}|${may & kept}|${must & kept}|${heard.from}-${heard.to}|${told.join()}`;
  }
}
