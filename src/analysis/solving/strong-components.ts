import type { FlatGraph } from './finish-order.ts';

/**
 * Groups of places that all lead to each other, of those marked, each with whether some way leads
 * out of it to another marked place. By Tarjan's algorithm, without recursion.
 */
export function closedGroups(
  graph: FlatGraph,
  isMarked: Uint8Array,
): readonly (readonly number[])[] {
  const search = new GroupSearch(graph, isMarked);
  for (let place = 0; place < graph.size; place += 1) {
    if (isMarked[place] === 1 && !search.isSeen(place)) search.from(place);
  }
  return search.closed;
}

class GroupSearch {
  readonly closed: (readonly number[])[] = [];
  private readonly index: Int32Array;
  private readonly low: Int32Array;
  private readonly done: Int32Array;
  private readonly isWaiting: Uint8Array;
  /** 1 once a way out of the place's group was seen. */
  private readonly leaves: Uint8Array;
  private readonly waiting: number[] = [];
  private readonly path: number[] = [];
  private count = 0;

  constructor(
    private readonly graph: FlatGraph,
    private readonly isMarked: Uint8Array,
  ) {
    const { size } = graph;
    this.index = new Int32Array(size);
    this.low = new Int32Array(size);
    this.done = new Int32Array(size);
    this.isWaiting = new Uint8Array(size);
    this.leaves = new Uint8Array(size);
  }

  isSeen(place: number): boolean {
    return this.index[place] !== 0;
  }

  from(start: number): void {
    this.enter(start);
    while (this.path.length > 0) {
      const place = this.path.at(-1) as number;
      if (!this.advance(place)) this.leave(place);
    }
  }

  private enter(place: number): void {
    this.count += 1;
    this.index[place] = this.count;
    this.low[place] = this.count;
    this.isWaiting[place] = 1;
    this.waiting.push(place);
    this.path.push(place);
  }

  /** Takes the next way from a place; false when there is none left. */
  private advance(place: number): boolean {
    const at = this.done[place] as number;
    if (at >= (this.graph.moveCount.values[place] as number)) return false;
    this.done[place] = at + 1;
    const first = this.graph.firstMove.values[place] as number;
    const target = this.graph.targets.values[first + at] as number;
    if (target < 0 || this.isMarked[target] !== 1) return true;
    if (!this.isSeen(target)) this.enter(target);
    else if (this.isWaiting[target] === 1) this.lower(place, this.index[target] as number);
    else this.leaves[place] = 1;
    return true;
  }

  private leave(place: number): void {
    this.path.pop();
    const parent = this.path.at(-1);
    const isRoot = this.low[place] === this.index[place];
    if (isRoot) this.closeGroup(place);
    if (parent === undefined) return;
    if (isRoot) this.leaves[parent] = 1;
    else {
      this.lower(parent, this.low[place] as number);
      if (this.leaves[place] === 1) this.leaves[parent] = 1;
    }
  }

  private closeGroup(root: number): void {
    const group: number[] = [];
    for (let place = -1; place !== root;) {
      place = this.waiting.pop() as number;
      this.isWaiting[place] = 0;
      group.push(place);
    }
    if (group.every((place) => this.leaves[place] === 0)) this.closed.push(group);
  }

  private lower(place: number, index: number): void {
    this.low[place] = Math.min(this.low[place] as number, index);
  }
}
