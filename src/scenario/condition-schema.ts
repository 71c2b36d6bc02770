import * as z from 'zod';
import { ACTS } from './acts.ts';
import {
  GAUGES,
  GRASPS,
  MANAGER_STATES,
  MOODS,
  PROMISE_STATES,
  STORY_STATES,
} from './vocabulary.ts';
import { idSchema } from './text-schema.ts';

const gaugeValue = z.int().min(0).max(100);

const leafConditions = [
  z.strictObject({ flag: idSchema.describe('True while this flag is set.') }),
  z.strictObject({ visited: idSchema.describe('True once this node has been entered.') }),
  z
    .strictObject({
      gauge: z.enum(GAUGES).describe('The gauge to compare.'),
      atLeast: gaugeValue.optional().describe('True when the gauge has this value or more.'),
      below: gaugeValue.optional().describe('True when the gauge has less than this value.'),
    })
    .describe('Compares a gauge; give atLeast, below, or both for a band.'),
  z.strictObject({
    mood: z.array(z.enum(MOODS)).min(1).describe('True in any of these moods.'),
  }),
  z.strictObject({
    grasp: z.array(z.enum(GRASPS)).min(1).describe('True in any of these states of grasp.'),
  }),
  z.strictObject({
    story: z.enum(STORY_STATES).describe('True while the story is still being told, or once told.'),
  }),
  z
    .strictObject({
      promise: z
        .enum(PROMISE_STATES)
        .describe(
          'pending: one is open whose time has not come; broken: the time of one passed, and nothing was said about it since; none: neither. Of several promises one can be pending and another broken: then both hold.',
        ),
      about: idSchema
        .optional()
        .describe(
          'Asks for one promise alone: what it says it is "about", or the id of the choice that makes it.',
        ),
    })
    .describe('How it stands with what was promised to the customer.'),
  z.strictObject({
    manager: z.enum(MANAGER_STATES).describe('True while the customer (does not) ask for one.'),
  }),
  z.strictObject({
    resolved: z.boolean().describe('Whether the problem counts as solved for the customer.'),
  }),
  z
    .strictObject({
      act: z.enum(ACTS).describe('The act to count.'),
      times: z.int().min(1).max(20).describe('True when the act was done at least so many times.'),
    })
    .describe('Counts how often an act was done.'),
  z.strictObject({ known: idSchema.describe('True once the trainee knows this fact.') }),
  z.strictObject({ opened: idSchema.describe('True once this material of the desk was opened.') }),
  z.strictObject({ noted: idSchema.describe('True once this note was taken at the desk.') }),
  z.strictObject({
    heard: z.int().min(0).max(8).describe('True once so many parts of the story were heard.'),
  }),
] as const;

type Leaf = z.infer<(typeof leafConditions)[number]>;

export type Condition = Leaf | { not: Condition } | { all: Condition[] } | { any: Condition[] };

const leafSchema = z
  .union(leafConditions)
  .describe('A simple test.')
  .meta({ id: 'simpleCondition' });

/** Conditions that combine inner ones; nesting is written out, since a schema without cycles checks twice as fast. */
function combine<T extends z.ZodType>(inner: T) {
  return [
    z.strictObject({ not: inner.describe('True when the inner condition is not.') }),
    z.strictObject({ all: z.array(inner).min(1).describe('True when every inner condition is.') }),
    z.strictObject({
      any: z.array(inner).min(1).describe('True when at least one inner condition is.'),
    }),
  ] as const;
}

const innerSchema = z
  .union([...leafConditions, ...combine(leafSchema)])
  .describe('A simple test, or simple tests combined.')
  .meta({ id: 'innerCondition' });

/** The forms a condition can take. */
export const conditionForms = z
  .union([...leafConditions, ...combine(innerSchema)])
  .describe('A test from the closed vocabulary of conditions.')
  .meta({ id: 'condition' });

/**
 * Authored test over the state of an attempt; a closed vocabulary, nothing is evaluated. Conditions
 * combine up to three levels deep.
 */
export const conditionSchema: z.ZodType<Condition> = conditionForms;

export const effectSchema = z
  .union([
    z.strictObject({ set: idSchema.describe('Sets this flag.') }),
    z.strictObject({ clear: idSchema.describe('Clears this flag.') }),
    z.strictObject({ learn: idSchema.describe('Makes this fact of the briefing known.') }),
    z.strictObject({
      resolve: z
        .boolean()
        .describe('Marks the problem as solved for the customer (true) or open again (false).'),
    }),
    z.strictObject({
      permit: z
        .enum(ACTS)
        .describe('Permits this act from the next turn on, such as DISCLOSE after a clear yes.'),
    }),
    z.strictObject({
      forbid: z.enum(ACTS).describe('Takes the permission for this act back, from the next turn.'),
    }),
  ])
  .describe('A change from the closed vocabulary of effects.')
  .meta({ id: 'effect' });

export type Effect = z.infer<typeof effectSchema>;
