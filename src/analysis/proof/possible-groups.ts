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
  /** Acts that conditions count, with the highest count asked for. */
  readonly asked: ReadonlyMap<Act, number>;
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
  growth: number;
  isOpen: boolean;
}

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

  /** A group nobody has looked at since it last grew. */
  take(): PossibleGroup | undefined {
    const group = this.open.shift();
    if (group) group.isOpen = false;
    return group;
  }

  private grow(group: OpenGroup, possible: PossibleCustomer): void {
    if (isCovered(possible, group.possible)) return;
    group.growth += 1;
    const joined = joinPossible(group.possible, possible);
    group.possible = group.growth > MOST_GROWTH ? widenGauges(group.possible, joined) : joined;
    if (!group.isOpen) this.open.push(group);
    group.isOpen = true;
  }

  /** Leaves out what nothing ahead can read. */
  private forget(node: number, arriving: PossibleCustomer): PossibleCustomer {
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

  private keyOf(node: number, { may, must, heard, counts }: PossibleCustomer): string {
    const told = [...this.arrangement.asked.keys()].map((act) => {
      const { from = 0, to = 0 } = counts.get(act) ?? {};
      return `${from}-${to}`;
    });
    return `${node}|${may}|${must}|${heard.from}-${heard.to}|${told.join()}`;
  }
}
