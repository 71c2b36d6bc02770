import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { matchesSchema } from '../../src/scenario/match-schema.ts';
import { parseScenario, readInFull } from '../../src/scenario/parse-scenario.ts';
import { personaSchema } from '../../src/scenario/persona-schema.ts';
import { scenarioSchema } from '../../src/scenario/scenario-schema.ts';
import { readLibrary } from '../../src/cli/read-library.ts';
import { LAMP } from '../engine/lamp-scenario.ts';
import { type Place, placesIn, setAt, valueAt } from './document-places.ts';

const readJson = (path: string): unknown => JSON.parse(readFileSync(`scenarios/${path}`, 'utf8'));

const { library: SHIPPED } = readLibrary('scenarios');

const DOCUMENTS: readonly (readonly [string, unknown, z.ZodType])[] = [
  ['lamp', LAMP, scenarioSchema],
  ['starter-kit', readJson('starter-kit/scenario.json'), scenarioSchema],
  ['nobody-knows', readJson('nobody-knows/scenario.json'), scenarioSchema],
  ['photo-of-a-screen', readJson('photo-of-a-screen/scenario.json'), scenarioSchema],
  ['angry', readJson('personas/angry.json'), personaSchema],
];

/** What a match stands for: the schema accepts the value, and gives it back as it was. */
function isUnchangedBy(schema: z.ZodType, value: unknown): boolean {
  const { success, data } = schema.safeParse(value);
  return success && isDeepStrictEqual(data, value);
}

interface Mutation {
  readonly kind: 'replace' | 'copy' | 'remove' | 'rename' | 'reorder';
  readonly at: number;
  readonly from: number;
  readonly value: unknown;
}

const word = fc.constantFrom('open', '@close', 'calm', 'ACK', 'heard.hear', '', 'x'.repeat(65));
const mutations = fc.array(
  fc.record<Mutation>({
    kind: fc.constantFrom('replace', 'copy', 'remove', 'rename', 'reorder'),
    at: fc.nat(),
    from: fc.nat(),
    value: fc.oneof(fc.jsonValue({ maxDepth: 2 }), word, fc.integer({ min: -1, max: 101 })),
  }),
  { minLength: 1, maxLength: 2 },
);

/** A copy with the mutations applied, as it would come from a file. */
function mutate(document: unknown, list: readonly Mutation[]): unknown {
  const copy: unknown = structuredClone(document);
  for (const { kind, at, from, value } of list) {
    const places = placesIn(copy);
    const place = places[at % places.length] ?? [];
    const own: unknown = structuredClone(valueAt(copy, place));
    const other: unknown = structuredClone(valueAt(copy, places[from % places.length] ?? []));
    if (kind === 'replace') setAt(copy, place, value);
    if (kind === 'copy') setAt(copy, place, other);
    if (kind === 'remove' || kind === 'rename') setAt(copy, place, undefined);
    if (kind === 'rename') renameAt(copy, place, own);
    if (kind === 'reorder') setAt(copy, place, reverseFields(own));
  }
  return JSON.parse(JSON.stringify(copy));
}

/** Puts a removed field back by a name nobody knows; an item of a list has no name. */
function renameAt(root: unknown, place: Place, value: unknown): void {
  const name = place[place.length - 1];
  if (typeof name === 'string') setAt(root, [...place.slice(0, -1), `${name}x`], value);
}

function reverseFields(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).reverse());
}

/** Counts how often a property saw a yes and a no, so that neither goes untested. */
function countAnswers(check: (list: readonly Mutation[]) => boolean, runs: number) {
  const counts = { yes: 0, no: 0 };
  const property = fc.property(mutations, (list) => {
    counts[check(list) ? 'yes' : 'no'] += 1;
  });
  fc.assert(property, { numRuns: runs, seed: 5, endOnFailure: true });
  return counts;
}

describe.each(DOCUMENTS)('%s', (_name, document, schema) => {
  test('matches', () => {
    expect(isUnchangedBy(schema, document)).toBe(true);
    expect(matchesSchema(schema, document)).toBe(true);
  });

  test('matches, whatever is changed in it, exactly when the schema takes it as it is', () => {
    const { yes, no } = countAnswers((list) => {
      const value = mutate(document, list);
      const isMatch = matchesSchema(schema, value);
      expect(isMatch).toBe(isUnchangedBy(schema, value));
      return isMatch;
    }, 150);
    expect(Math.min(yes, no)).toBeGreaterThan(15);
  }, 60_000);
});

test.each(DOCUMENTS.filter(([, , schema]) => schema === scenarioSchema))(
  '%s is answered as if it were read in full, whatever is changed in it',
  (_name, document) => {
    const { yes, no } = countAnswers((list) => {
      const file = { path: 'x.json', text: JSON.stringify(mutate(document, list)) };
      const quick = parseScenario(file, SHIPPED);
      const full = readInFull(file, SHIPPED);
      expect(isDeepStrictEqual(quick, full)).toBe(true);
      return quick.value !== undefined;
    }, 150);
    expect(Math.min(yes, no)).toBeGreaterThan(15);
  },
  60_000,
);

describe('what is not understood is never matched', () => {
  test.each<[string, z.ZodType, unknown]>([
    ['a change', z.string().transform((text) => text.trim()), 'a'],
    ['a default', z.string().default('b'), 'a'],
    ['spaces cut off', z.string().trim(), 'a'],
    ['a form of its own', z.email(), 'a@example.com'],
    ['coercion', z.coerce.string(), 'a'],
    ['an exclusive limit', z.number().gt(0), 1],
    ['a loose object', z.looseObject({}), {}],
    ['an object that drops fields', z.object({}), {}],
    ['a record of every key', z.record(z.enum(['a']), z.int()), { a: 1 }],
    ['a pattern that remembers', z.string().regex(/a/g), 'a'],
    ['one of these within a list', z.array(z.string().trim()), ['a']],
  ])('%s', (_name, schema, value) => {
    expect(schema.safeParse(value).success).toBe(true);
    expect(matchesSchema(schema, value)).toBe(false);
  });

  test('a check by hand counts', () => {
    const even = z.int().refine((value) => value % 2 === 0);
    expect([2, 3, 2.5].map((value) => matchesSchema(even, value))).toEqual([true, false, false]);
  });

  test('a name the schema drops silently is left to the schema', () => {
    const record = z.record(z.string(), z.int());
    expect(matchesSchema(record, { a: 1 })).toBe(true);
    expect(matchesSchema(record, JSON.parse('{"__proto__": 1}'))).toBe(false);
  });
});
