import * as z from 'zod';
import { NEVER } from './vocabulary.ts';
import { idSchema, textSchema } from './text-schema.ts';

/** A sum in whatever unit the scenario counts in, exact to hundredths. */
export const amountSchema = z.number().min(0).max(1_000_000_000);

const factSchema = z.strictObject({
  id: idSchema.describe('Id, unique within the scenario.'),
  text: textSchema.describe('The fact in one line.'),
  known: z
    .enum(['start', 'learned'])
    .describe('Known from the start, or only once something was heard or done.'),
  tellFrom: z
    .union([idSchema, z.literal(NEVER)])
    .optional()
    .describe(
      'Contact from which on customers may be told this, or "never". A choice that claims it earlier does the act DISCLOSE by itself, which only an effect "permit" makes harmless.',
    ),
  confidential: z
    .boolean()
    .optional()
    .describe(
      'True where nobody but the customer may read it. A choice that claims it in a contact with an "audience" does the act DISCLOSE by itself.',
    ),
});

const spendLimitSchema = z
  .strictObject({
    amount: amountSchema.describe('Most that may be spent in the whole conversation.'),
    unit: textSchema.describe('What the amount counts, such as "euros".'),
  })
  .describe(
    'How much the trainee may spend; say it in "mayOffer" too, where the trainee reads it.',
  );

const authoritySchema = z
  .strictObject({
    promises: z
      .array(
        z.strictObject({
          id: idSchema.describe('Id; a promise of a choice names it as "of".'),
          text: textSchema.describe('What may be promised.'),
          soonestSeconds: z
            .int()
            .min(0)
            .max(2_592_000)
            .optional()
            .describe('It may not be promised for sooner than this, in simulated seconds.'),
          fact: idSchema
            .optional()
            .describe(
              'Fact of the briefing that "soonestSeconds" would give away: the trainee sees how soon once it is known.',
            ),
        }),
      )
      .min(1)
      .describe('What may be promised. A promise that is none of these goes beyond the authority.'),
    escalation: z
      .strictObject({
        to: textSchema.describe('Who takes over, such as "Noor, team lead".'),
        refusals: z
          .int()
          .min(0)
          .max(10)
          .describe('So many refusals may come before it; after more, it comes late.'),
        etaSeconds: z
          .int()
          .min(0)
          .max(2_592_000)
          .describe(
            'How long it takes until they are there, in simulated seconds. It passes after every choice that asks them (CONSULT) and has no "wait" of its own; such a wait may be longer and not shorter.',
          ),
      })
      .optional()
      .describe('When to hand over to somebody who may decide more.'),
  })
  .describe('What the trainee may promise, and when to hand over.');

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
    authority: authoritySchema.optional(),
  })
  .describe('What the trainee reads before starting.');
