interface Entry<Item> {
  readonly item: Item;
  readonly priority: number;
  readonly order: number;
}

/** A queue that gives the highest priority first and, among equals, the one added last. */
export interface BestFirstQueue<Item> {
  readonly add: (item: Item, priority: number) => void;
  readonly take: () => { readonly item: Item; readonly priority: number } | undefined;
  /** Highest priority waiting; minus infinity when empty. */
  readonly highest: () => number;
}

export function createBestFirstQueue<Item>(): BestFirstQueue<Item> {
  const heap: Entry<Item>[] = [];
  let added = 0;
  return {
    add: (item, priority) => {
      added += 1;
      heap.push({ item, priority, order: added });
      siftUp(heap);
    },
    take: () => takeTop(heap),
    highest: () => heap[0]?.priority ?? -Infinity,
  };
}

function isBefore<Item>(one: Entry<Item>, other: Entry<Item>): boolean {
  return one.priority === other.priority ? one.order > other.order : one.priority > other.priority;
}

function siftUp<Item>(heap: Entry<Item>[]): void {
  let child = heap.length - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (!swapIfBefore(heap, child, parent)) return;
    child = parent;
  }
}

function takeTop<Item>(heap: Entry<Item>[]): Entry<Item> | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (!top || !last || heap.length === 0) return top;
  heap[0] = last;
  siftDown(heap);
  return top;
}

function siftDown<Item>(heap: Entry<Item>[]): void {
  let parent = 0;
  for (;;) {
    const left = 2 * parent + 1;
    const right = left + 1;
    const [leftEntry, rightEntry] = [heap[left], heap[right]];
    if (!leftEntry) return;
    const child = rightEntry && isBefore(rightEntry, leftEntry) ? right : left;
    if (!swapIfBefore(heap, child, parent)) return;
    parent = child;
  }
}

function swapIfBefore<Item>(heap: Entry<Item>[], child: number, parent: number): boolean {
  const [below, above] = [heap[child], heap[parent]];
  if (!below || !above || !isBefore(below, above)) return false;
  heap[child] = above;
  heap[parent] = below;
  return true;
}
