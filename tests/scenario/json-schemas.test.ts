import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeJsonSchemas } from '../../src/scenario/json-schemas.ts';

interface SchemaNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly $ref?: string;
  readonly [key: string]: unknown;
}

const schemas = writeJsonSchemas();

describe('JSON Schemas for editors', () => {
  test.each(Object.keys(schemas))('%s on disk is what the zod schema says', (name) => {
    const onDisk = readFileSync(new URL(`../../scenarios/schema/${name}`, import.meta.url), 'utf8');
    expect(onDisk, 'run: node src/cli/write-schemas.mjs').toBe(schemas[name]);
  });

  test.each(Object.entries(schemas))('every field of %s says what it is for', (_name, text) => {
    const undocumented = undocumentedFields(JSON.parse(text) as SchemaNode, '');
    expect(undocumented).toEqual([]);
  });
});

test('an editor shows what each act means beside its name', () => {
  const text = schemas['scenario.schema.json'] ?? '';
  const lists = [...text.matchAll(/"enum": \[\s*"LISTEN"/g)];
  const described = [...text.matchAll(/"enumDescriptions": \[\s*"Lets the customer go on/g)];
  expect(lists.length).toBeGreaterThan(0);
  expect(described).toHaveLength(lists.length);
});

/** Paths of fields without a description of their own or of the definition they refer to. */
function undocumentedFields(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = Object.entries((node as SchemaNode).properties ?? {})
    .filter(([, field]) => field.description === undefined && field.$ref === undefined)
    .map(([name]) => `${path}.${name}`);
  const inner = Object.entries(node).flatMap(([key, child]) =>
    undocumentedFields(child, key === 'properties' ? path : `${path}/${key}`),
  );
  return [...own, ...inner];
}
