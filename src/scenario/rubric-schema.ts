import * as z from 'zod';
import { evidenceSchema } from './evidence-schema.ts';
import {
  formatSchema,
  idSchema,
  schemaReference,
  textSchema,
  versionSchema,
} from './text-schema.ts';

const share = z.number().min(0).max(1);
const level = z.int().min(0).max(4);
const percent = z.number().min(0).max(100);

const indicatorSchema = z
  .strictObject({
    id: idSchema.describe('Id of the indicator, such as "hear.reask".'),
    polarity: z.enum(['positive', 'negative']).describe('Whether it speaks for or against.'),
    severity: z
      .enum(['minor', 'major'])
      .optional()
      .describe('How much a negative indicator costs; minor when left out.'),
    cap: z.int().min(1).max(10).optional().describe('Counted at most so often in one attempt.'),
    definition: textSchema.describe('What was observed, in words the debrief can show.'),
    evidence: evidenceSchema.optional(),
    beyond: z
      .literal(true)
      .optional()
      .describe(
        'Makes every choice show this, a negative indicator, that promises what nobody here may promise ("beyond": true), unless the choice names such an indicator or a critical error itself: then only what it names counts.',
      ),
  })
  .describe('An observable behaviour.');

const dimensionSchema = z
  .strictObject({
    id: idSchema.describe('Id of the dimension; opportunities name it as "rubric.dimension".'),
    weight: z.number().min(0.1).max(100).describe('Weight within the rubric.'),
    title: textSchema.describe('Name of the dimension.'),
    definition: textSchema.describe('What it means, in one sentence.'),
    levels: z
      .array(
        z.strictObject({
          level: level.describe('0 harmful, 1 poor, 2 partial, 3 good, 4 exemplary.'),
          anchor: textSchema.describe('What was done at this level.'),
          example: textSchema.describe('A sentence that shows this level.'),
        }),
      )
      .length(5)
      .describe('The five levels, 0 to 4, each with an anchor and an example.'),
    indicators: z.array(indicatorSchema).describe('Behaviours that speak for or against.'),
  })
  .describe('One dimension of the rubric.');

const criticalSchema = z
  .strictObject({
    id: idSchema.describe('Id, such as "crit.insult".'),
    class: z
      .enum(['customer', 'business', 'compliance'])
      .describe('Who is harmed; the classes are reported apart.'),
    definition: textSchema.describe('What must never happen, in one sentence.'),
    evidence: evidenceSchema.optional(),
  })
  .describe('An error that fails the attempt whatever the number says.');

export const rubricSchema = z
  .strictObject({
    $schema: schemaReference,
    format: formatSchema,
    id: idSchema.describe(
      'Id of the rubric; scenarios refer to it, and results keep it with the version.',
    ),
    version: versionSchema,
    title: textSchema.describe('Name of the rubric.'),
    purpose: textSchema.describe('What the rubric is for, and what it must not be used for.'),
    scale: z
      .strictObject({
        min: z.literal(0).describe('Lowest level.'),
        max: z.literal(4).describe('Highest level.'),
        labels: z.array(textSchema).length(5).describe('Words for the levels 0 to 4.'),
      })
      .describe('The scale of levels.'),
    scoring: z
      .strictObject({
        repairCap: share.describe('Share of a loss that the best repair can win back.'),
        negative: z
          .strictObject({
            minor: share.describe('Share lost per minor negative indicator.'),
            major: share.describe('Share lost per major negative indicator.'),
          })
          .describe('What negative indicators cost.'),
        minOpportunities: z
          .int()
          .min(1)
          .max(10)
          .describe('Below so many opportunities a dimension shows "not enough evidence".'),
      })
      .describe('Constants of the score.'),
    pass: z
      .strictObject({
        overall: percent.describe('Score from which the attempt passes.'),
        floors: z
          .record(idSchema, percent)
          .describe('Lowest score a dimension may have in a passed attempt.'),
        critical: z.literal('fail').describe('A critical error always fails the attempt.'),
      })
      .describe('What passing needs.'),
    profiles: z
      .record(idSchema, z.record(idSchema, z.number().min(0.1).max(100)))
      .describe('Named sets of other weights, such as "monetary".'),
    dimensions: z.array(dimensionSchema).min(1).describe('The dimensions.'),
    critical: z.array(criticalSchema).describe('Errors that fail the attempt.'),
  })
  .describe('An assessment scheme.');

export type Rubric = z.infer<typeof rubricSchema>;
export type Dimension = z.infer<typeof dimensionSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type CriticalError = z.infer<typeof criticalSchema>;
