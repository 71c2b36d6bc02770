import * as z from 'zod';
import { idSchema, textSchema } from './text-schema.ts';

/** What lies on a desk: how it is shown, nothing else depends on it. */
export const MATERIAL_KINDS = ['article', 'history', 'order', 'form', 'guide'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

const materialSchema = z
  .strictObject({
    id: idSchema.describe('Id, unique on the desk.'),
    kind: z
      .enum(MATERIAL_KINDS)
      .describe(
        'article: from the knowledge base; history: earlier contacts; order: data of the order; form: what the customer filled in; guide: a script to follow.',
      ),
    title: textSchema.describe('Title in the list, and what is opened.'),
    body: z.array(textSchema).min(1).max(12).describe('Paragraphs, or steps of a guide.'),
    keywords: z
      .array(textSchema)
      .optional()
      .describe('Other words a search shall find it by; title and body are searched anyway.'),
    seconds: z
      .int()
      .min(0)
      .max(3600)
      .describe('Simulated seconds it takes to open and read; on the line that is silence.'),
    learn: z.array(idSchema).optional().describe('Facts the trainee knows once it was opened.'),
    onDesk: z
      .boolean()
      .optional()
      .describe('True where it lies open from the start and costs no time; its facts are known.'),
    internal: z
      .boolean()
      .optional()
      .describe('True where the customer must not be told; shown beside the title.'),
    reference: z.boolean().optional().describe('True where the best way through opens it.'),
  })
  .describe('Something the trainee can look up.');

const noteSchema = z
  .strictObject({
    id: idSchema.describe('Id, unique on the desk.'),
    text: textSchema.describe("The customer's words, in short."),
    fact: idSchema.describe('Fact it notes; it can be noted once that is known.'),
    key: z.boolean().describe('Whether whoever reads the notes needs it.'),
  })
  .describe('Something worth writing down, or not.');

export const deskSchema = z
  .strictObject({
    materials: z
      .array(materialSchema)
      .max(8)
      .describe('What can be looked up. Each one opened or not doubles what can happen.'),
    notes: z.array(noteSchema).max(6).optional().describe('What can be noted.'),
  })
  .describe('What lies on the desk of the trainee, beside the conversation.');

export type Desk = z.infer<typeof deskSchema>;
export type Material = z.infer<typeof materialSchema>;
export type Note = z.infer<typeof noteSchema>;
