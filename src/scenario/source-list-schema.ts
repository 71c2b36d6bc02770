import * as z from 'zod';
import { formatSchema, schemaReference, textSchema } from './text-schema.ts';

export const sourceIdSchema = z.string().regex(/^\d{3}-\d{2}$/, 'an id such as "001-11"');

/** Stands for "follows none of the list": every scenario may name it, and no list holds it. */
export const NO_SOURCE = '000-00';

export const sourceListSchema = z
  .strictObject({
    $schema: schemaReference,
    format: formatSchema,
    sources: z
      .record(sourceIdSchema, textSchema)
      .describe(
        'By id, such as "001-11", what can be learned there or what happens, in one short sentence.',
      ),
  })
  .describe('The techniques, rules and stories that scenarios teach.');

export type SourceList = z.infer<typeof sourceListSchema>;
