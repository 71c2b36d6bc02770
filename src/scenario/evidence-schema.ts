import * as z from 'zod';
import { ACTS } from './acts.ts';
import { idSchema } from './text-schema.ts';

const share = z.number().min(0).max(1);
const level = z.int().min(0).max(4);

const actEvidenceSchema = z
  .strictObject({
    act: z.enum(ACTS).describe('Counts whenever this act is done.'),
    where: z
      .literal('fact.known')
      .optional()
      .describe('Counts only if a fact the choice "asks" for is known by then.'),
    unless: z
      .literal('permission')
      .optional()
      .describe('Does not count once an effect has given permission for the act ("permit").'),
  })
  .describe('An act, with at most one condition: "where" or "unless".');

const missedEvidenceSchema = z
  .strictObject({
    missed: idSchema.describe(
      'Positive indicator of this rubric. Counts when it was called for and never shown by the end: a choice that names it was on offer, after the story was told, and neither such a choice nor its act was ever chosen. Where it was never on offer, nothing is missed.',
    ),
  })
  .describe('Something that was called for and never done.');

const spendEvidenceSchema = z
  .strictObject({
    metric: z
      .literal('spend.overLimit')
      .describe("How far the sum spent so far is beyond the limit in the scenario's briefing."),
    gte: z
      .number()
      .positive()
      .describe('Counts at every choice that spends, once the metric has this value or more.'),
  })
  .describe('Spending beyond the limit.');

const heardEvidenceSchema = z
  .strictObject({
    metric: z
      .literal('story.heardAtFirstAct')
      .describe('Share of the story heard when the trainee first does more than listen.'),
    map: z
      .array(z.tuple([share, level]))
      .min(1)
      .describe('Pairs of share and level, rising; the last pair reached counts.'),
    bonus: z
      .strictObject({
        act: z.enum(ACTS).describe('Act that must come early.'),
        within: z
          .int()
          .min(1)
          .max(5)
          .optional()
          .describe('It may come within so many choices, the first one counted; 1 when left out.'),
        level: level.describe('Level it reaches.'),
      })
      .optional()
      .describe('Level reached when the story was heard in full and this act comes early.'),
  })
  .describe('How much of the story was heard, as a level: for positive indicators only.');

/** What an indicator or a critical error watches for by itself. */
export const evidenceSchema = z
  .union([actEvidenceSchema, missedEvidenceSchema, spendEvidenceSchema, heardEvidenceSchema])
  .describe('Observed by itself; left out: only where a choice names it.')
  .meta({ id: 'evidence' });

export type Evidence = z.infer<typeof evidenceSchema>;
export type ActEvidence = z.infer<typeof actEvidenceSchema>;
export type SpendEvidence = z.infer<typeof spendEvidenceSchema>;
export type HeardEvidence = z.infer<typeof heardEvidenceSchema>;
