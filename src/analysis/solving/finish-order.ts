/** Moves of every place stand together; a target below 0 is an end, -1 minus its number. */
export interface FlatGraph {
  readonly size: number;
  readonly start: number;
  readonly firstMove: { readonly values: Int32Array };
  readonly moveCount: { readonly values: Int32Array };
  readonly targets: { readonly values: Int32Array };
  /** Number of the authored node a place is at, below `nodeCount`. */
  readonly nodeOf: (place: number) => number;
  readonly nodeCount: number;
}

export interface FinishOrder {
  /** Every place after all those its moves lead to, as far as that is possible. */
  readonly places: Int32Array;
  /** Whether some way leads back to where it came from. */
  readonly isCyclic: boolean;
}

const ON_THE_WAY = 1;
const FINISHED = 2;

/**
 * Places in such an order: where no way goes round, those at earlier nodes first as far as possible,
 * which keeps few places under way at a time; else as a depth-first walk from the start leaves them.
 */
export function finishOrder(graph: FlatGraph): FinishOrder {
  return authoredOrder(graph) ?? depthFirstOrder(graph);
}

/** Every place after all that lead to it, from the start on, turned round; none where ways go round. */
function authoredOrder(graph: FlatGraph): FinishOrder | undefined {
  const { size, start } = graph;
  const [firsts, counts] = [graph.firstMove.values, graph.moveCount.values];
  const targets = graph.targets.values;
  const arrivals = countArrivals(graph);
  const places = new Int32Array(size);
  const ready = new ReadyPlaces(graph);
  let left = size;
  if (start >= 0 && arrivals[start] === 0) ready.add(start);
  for (let place = ready.take(); place >= 0; place = ready.take()) {
    places[--left] = place;
    const first = firsts[place] as number;
    const last = first + (counts[place] as number);
    for (let at = first; at < last; at += 1) {
      const target = targets[at] as number;
      if (target < 0) continue;
      arrivals[target] = (arrivals[target] as number) - 1;
      if (arrivals[target] === 0) ready.add(target);
    }
  }
  return left === 0 ? { places, isCyclic: false } : undefined;
}

const NONE = -1;

/** Places all of whose predecessors were taken; those at the earliest node are taken first. */
class ReadyPlaces {
  private readonly latest: Int32Array;
  private readonly earlier: Int32Array;
  private node = 0;

  constructor(private readonly graph: FlatGraph) {
    this.latest = new Int32Array(graph.nodeCount).fill(NONE);
    this.earlier = new Int32Array(graph.size);
  }

  add(place: number): void {
    const node = this.graph.nodeOf(place);
    this.earlier[place] = this.latest[node] as number;
    this.latest[node] = place;
    if (node < this.node) this.node = node;
  }

  /** -1 when there is none left. */
  take(): number {
    const { latest } = this;
    while (this.node < latest.length && latest[this.node] === NONE) this.node += 1;
    if (this.node === latest.length) return NONE;
    const place = latest[this.node] as number;
    latest[this.node] = this.earlier[place] as number;
    return place;
  }
}

/** By place: moves that lead there. */
function countArrivals({ size, firstMove, moveCount, targets }: FlatGraph): Int32Array {
  const arrivals = new Int32Array(size);
  for (let place = 0; place < size; place += 1) {
    const first = firstMove.values[place] as number;
    const last = first + (moveCount.values[place] as number);
    for (let at = first; at < last; at += 1) {
      const target = targets.values[at] as number;
      if (target >= 0) arrivals[target] = (arrivals[target] as number) + 1;
    }
  }
  return arrivals;
}

function depthFirstOrder(graph: FlatGraph): FinishOrder {
  const { size, start } = graph;
  const [firsts, counts] = [graph.firstMove.values, graph.moveCount.values];
  const targets = graph.targets.values;
  const places = new Int32Array(size);
  const state = new Uint8Array(size);
  const stack = new Int32Array(size);
  const done = new Int32Array(size);
  let finished = 0;
  let isCyclic = false;
  let height = 0;
  if (start >= 0) {
    stack[height++] = start;
    state[start] = ON_THE_WAY;
  }
  while (height > 0) {
    const place = stack[height - 1] as number;
    const at = done[place] as number;
    if (at === (counts[place] as number)) {
      state[place] = FINISHED;
      places[finished++] = place;
      height -= 1;
      continue;
    }
    done[place] = at + 1;
    const target = targets[(firsts[place] as number) + at] as number;
    if (target < 0) continue;
    if (state[target] === ON_THE_WAY) isCyclic = true;
    else if (state[target] !== FINISHED) {
      state[target] = ON_THE_WAY;
      stack[height++] = target;
    }
  }
  return { places: places.subarray(0, finished), isCyclic };
}
