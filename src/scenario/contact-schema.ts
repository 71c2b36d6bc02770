import * as z from 'zod';
import { gaugesSchema, looksSchema } from './persona-schema.ts';
import { CHANNELS, type Grasp, type Mood } from './vocabulary.ts';
import { idSchema, textSchema } from './text-schema.ts';

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as "09:10"')
  .describe('Time of day, such as "09:10".');

/** Names of a customer: in full beside the lines, in short within sentences. */
export const customerSchema = z.strictObject({
  name: z.string().min(1).max(60).describe('Name shown beside the lines.'),
  shortName: z.string().min(1).max(30).describe('Name used in sentences about the customer.'),
});

/** Somebody else than the customer of the case: feels anew, and may look different. */
export const otherCustomerSchema = customerSchema
  .extend({
    gauges: gaugesSchema
      .partial()
      .optional()
      .describe('Gauges this one begins with; those left out are as the persona begins.'),
    looks: looksSchema
      .partial()
      .optional()
      .describe('A different picture than that of the persona.'),
  })
  .describe('Who speaks here, where it is somebody else than the customer of the case.');

/** Somebody who writes and is no customer: seen by name and picture, and nobody plays what they feel. */
const writerSchema = customerSchema
  .extend({
    looks: looksSchema
      .partial()
      .optional()
      .describe('A different picture than that of the persona; always calm.'),
  })
  .describe(
    'Who writes in this contact, where it is neither the customer of the case nor another one: shown by name and picture, and nobody sees how they feel. What they write stands in "others" of its nodes. Whoever was spoken to before is not there: what is done here moves and counts nothing of theirs, while time passes, and promises and facts count on.',
  );

export const contactSchema = z
  .strictObject({
    id: idSchema.describe('Id, unique within the scenario; nodes name it as their "contact".'),
    channel: z.enum(CHANNELS).describe('Channel of this contact.'),
    title: textSchema.describe('What it is, such as "The call-back".'),
    day: z.int().min(0).max(90).describe('Days after the first contact; 0 for the same day.'),
    time: time.describe('Time of day it begins.'),
    subject: textSchema
      .optional()
      .describe('Subject line of its letters, where the channel is mail; by default its title.'),
    audience: z
      .int()
      .min(1)
      .max(10_000_000)
      .optional()
      .describe(
        'How many people read along when it begins, where the channel is social. Without it the messages are private.',
      ),
    customer: otherCustomerSchema.optional(),
    again: z
      .string()
      .min(1)
      .max(60)
      .optional()
      .describe(
        'Name of another customer met in an earlier contact, who comes back here and remembers how they were treated. The customer of the case comes back where nobody else is named.',
      ),
    from: writerSchema.optional(),
  })
  .describe('One conversation of a case of several.');

/** Name and picture of whoever is on screen in a contact. */
interface Seen extends z.infer<typeof customerSchema> {
  readonly looks?:
    | {
        readonly character?: string | undefined;
        readonly room?: string | undefined;
        readonly mood?: Mood;
        readonly grasp?: Grasp;
      }
    | undefined;
}

export type Contact = z.infer<typeof contactSchema> & {
  /** Who is on screen in place of the customer of the case; made before it is played. */
  readonly who?: Seen | undefined;
};
export type OtherCustomer = z.infer<typeof otherCustomerSchema>;
