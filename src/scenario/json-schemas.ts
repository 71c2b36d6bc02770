import * as z from 'zod';
import { personaSchema } from './persona-schema.ts';
import { rubricSchema } from './rubric-schema.ts';
import { scenarioSchema } from './scenario-schema.ts';

const SCHEMAS = {
  'persona.schema.json': personaSchema,
  'rubric.schema.json': rubricSchema,
  'scenario.schema.json': scenarioSchema,
} as const;

/** Text of every JSON Schema by file name, made from the schemas that also check the files. */
export function writeJsonSchemas(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}
