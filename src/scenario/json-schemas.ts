import * as z from 'zod';
import { ACT_MEANINGS } from './act-meanings.ts';
import { personaSchema } from './persona-schema.ts';
import { rubricSchema } from './rubric-schema.ts';
import { scenarioSchema } from './scenario-schema.ts';
import { sourceListSchema } from './source-list-schema.ts';
import { LOCALE_PATTERN } from './text-schema.ts';

const SCHEMAS = {
  'persona.schema.json': personaSchema,
  'rubric.schema.json': rubricSchema,
  'scenario.schema.json': scenarioSchema,
  'sources.schema.json': sourceListSchema,
} as const;

const OPTIONS: Parameters<typeof z.toJSONSchema>[1] = {
  io: 'input',
  unrepresentable: 'any',
  override: ({ zodSchema, jsonSchema }) => {
    explainActs(jsonSchema);
    // Texts are the only schema checked by hand.
    if (zodSchema._zod.def.type !== 'custom') return;
    jsonSchema.type = 'object';
    jsonSchema.propertyNames = { pattern: LOCALE_PATTERN.source };
    jsonSchema.additionalProperties = { type: 'string' };
  },
};

const meanings: Readonly<Record<string, string>> = ACT_MEANINGS;

/** Editors show the meaning of each act beside its name while an author types. */
function explainActs(jsonSchema: { enum?: unknown[]; enumDescriptions?: unknown }): void {
  const names = jsonSchema.enum?.map(String) ?? [];
  if (names.length === 0 || !names.every((name) => name in meanings)) return;
  jsonSchema.enumDescriptions = names.map((name) => meanings[name]);
}

/** Text of every JSON Schema by file name, made from the schemas that also check the files. */
export function writeJsonSchemas(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, OPTIONS), null, 2)}\n`,
    ]),
  );
}
