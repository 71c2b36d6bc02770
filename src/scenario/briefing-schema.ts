import * as z from 'zod';
import { idSchema, textSchema } from './text-schema.ts';

/** A sum in whatever unit the scenario counts in, exact to hundredths. */
export const amountSchema = z.number().min(0).max(1_000_000_000);

const factSchema = z.strictObject({
  id: idSchema.describe('Id, unique within the scenario.'),
  text: textSchema.describe('The fact in one line.'),
  known: z
    .enum(['start', 'learned'])
    .describe('Known from the start, or only once something was heard or done.'),
});

const spendLimitSchema = z
  .strictObject({
    amount: amountSchema.describe('Most that may be spent in the whole conversation.'),
    unit: textSchema.describe('What the amount counts, such as "euros".'),
  })
  .describe(
    'How much the trainee may spend; say it in "mayOffer" too, where the trainee reads it.',
  );

export const briefingSchema = z
  .strictObject({
    role: textSchema.describe('Who the trainee is.'),
    situation: textSchema.describe('What is going on, before the customer speaks.'),
    goal: textSchema.describe('What good looks like.'),
    facts: z.array(factSchema).describe('Facts, known at once or learned on the way.'),
    mayOffer: z.array(textSchema).describe('What the trainee may offer.'),
    mayPromise: z.array(textSchema).describe('What the trainee may promise.'),
    mayNot: z.array(textSchema).optional().describe('What is outside the authority.'),
    spendLimit: spendLimitSchema.optional(),
  })
  .describe('What the trainee reads before starting.');
