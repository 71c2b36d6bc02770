/** Steps from the root of a document to a value in it. */
export type Place = readonly (string | number)[];

/** Every place in a document but its root. */
export function placesIn(value: unknown): Place[] {
  const found: Place[] = [];
  collectPlaces(value, [], found);
  return found;
}

function collectPlaces(value: unknown, at: Place, found: Place[]): void {
  if (at.length > 0) found.push(at);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    collectPlaces(child, [...at, Array.isArray(value) ? Number(key) : key], found);
  }
}

const read = (node: unknown, step: string | number): unknown =>
  (node as Record<string | number, unknown>)[step];

export const valueAt = (root: unknown, place: Place): unknown => place.reduce(read, root);

/** Puts a value in a place of a document, which may be changed; `undefined` takes it away. */
export function setAt(root: unknown, place: Place, value: unknown): void {
  const parent = valueAt(root, place.slice(0, -1)) as Record<string | number, unknown>;
  const last = place[place.length - 1];
  if (last === undefined) return;
  if (value !== undefined) parent[last] = value;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
}

/** A copy of a document in which everything on the way to a place is new, and all else shared. */
export function copyAlong(root: unknown, place: Place): unknown {
  const [step, ...rest] = place;
  if (step === undefined || typeof root !== 'object' || root === null) return root;
  const copy: unknown = Array.isArray(root) ? [...(root as unknown[])] : { ...root };
  (copy as Record<string | number, unknown>)[step] = copyAlong(read(root, step), rest);
  return copy;
}
