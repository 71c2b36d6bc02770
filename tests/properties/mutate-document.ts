import fc from 'fast-check';
import { type Place, copyAlong, placesIn, setAt, valueAt } from './document-places.ts';

/** One thing done to one value of a document. */
export interface Mutation {
  readonly kind: 'delete' | 'duplicate' | 'retype';
  /** Picks the place, by its number among all. */
  readonly at: number;
  /** What a retyped value becomes. */
  readonly value: unknown;
}

/** Any mutation of any document. */
export const anyMutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('delete', 'duplicate', 'retype'),
  at: fc.nat(),
  value: fc.oneof(
    fc.constantFrom(null, true, false, 0, -1, 4, 1e9, 0.5, '', 'x', [], {}, [[]], { en: '' }),
    fc.jsonValue({ maxDepth: 2 }),
  ),
});

const placesOf = new WeakMap<object, Place[]>();

/** The places of a document that stays as it is, which is asked for thousands of times. */
function findPlaces(document: object): Place[] {
  const known = placesOf.get(document);
  if (known) return known;
  const places = placesIn(document);
  placesOf.set(document, places);
  return places;
}

/** The place in a document where a mutation does its one thing. */
export function placeOfMutation(document: object, { at }: Mutation): Place {
  const places = findPlaces(document);
  return places[at % places.length] ?? [];
}

/** A copy of a document with one value deleted, standing twice, or of another type. */
export function mutateDocument(document: object, mutation: Mutation): object {
  const { kind, value } = mutation;
  const place = placeOfMutation(document, mutation);
  // A clone of the whole would take longer than all that is asked of most mutants.
  const copy = copyAlong(document, place) as object;
  if (kind === 'delete') setAt(copy, place, undefined);
  else if (kind === 'retype') setAt(copy, place, value);
  else duplicateAt(copy, place);
  return copy;
}

/** In a list the value stands twice; in a group it stands again under another name. */
function duplicateAt(copy: object, place: Place): void {
  const parent = valueAt(copy, place.slice(0, -1));
  const last = place[place.length - 1];
  const twin = valueAt(copy, place);
  if (Array.isArray(parent)) parent.splice(Number(last), 0, twin);
  else setAt(copy, [...place.slice(0, -1), `${String(last)}-twin`], twin);
}
