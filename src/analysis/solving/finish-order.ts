/** Moves of every place stand together; a target below 0 is an end, -1 minus its number. */
export interface FlatGraph {
  readonly size: number;
  readonly start: number;
  readonly firstMove: { readonly values: Int32Array };
  readonly moveCount: { readonly values: Int32Array };
  readonly targets: { readonly values: Int32Array };
}

export interface FinishOrder {
  /** Every place after all those its moves lead to, as far as that is possible. */
  readonly places: Int32Array;
  /** Whether some way leads back to where it came from. */
  readonly isCyclic: boolean;
}

const ON_THE_WAY = 1;
const FINISHED = 2;

/** The order in which a depth-first walk from the start leaves places for good. */
export function finishOrder(graph: FlatGraph): FinishOrder {
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
