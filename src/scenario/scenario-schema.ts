import * as z from 'zod';
import { ACTS } from './acts.ts';
import { CHANNELS, FINALS, STAGES, WAIT_KINDS } from './vocabulary.ts';
import { amountSchema, briefingSchema } from './briefing-schema.ts';
import { conditionSchema, effectSchema } from './condition-schema.ts';
import { personaOverridesSchema } from './persona-schema.ts';
import { sourceIdSchema } from './source-list-schema.ts';
import {
  formatSchema,
  idSchema,
  schemaReference,
  textSchema,
  versionSchema,
} from './text-schema.ts';

const seconds = z.int().min(0).max(2_592_000);
const level = z.int().min(0).max(4);
const references = z.array(idSchema);
const targetSchema = z.union([idSchema, z.literal('@close')]);

const lineSchema = z
  .strictObject({
    when: conditionSchema.optional().describe('When this line fits; the first that fits is said.'),
    variants: z
      .array(textSchema)
      .min(1)
      .describe('Wordings of the line; the seed chooses one. Two or more keep replays fresh.'),
  })
  .describe('What the customer says, in several wordings.');

const segmentSchema = z
  .strictObject({
    variants: z.array(textSchema).min(1).describe('Wordings of this part of the story.'),
    learn: references.optional().describe('Facts the trainee knows once this part was heard.'),
  })
  .describe('One part of the story the customer tells.');

const branchSchema = z.strictObject({
  when: conditionSchema.optional().describe('When to go there; the first that fits is taken.'),
  to: targetSchema.describe('Id of a node, or "@close" to end the conversation.'),
});

export const choiceSchema = z
  .strictObject({
    id: idSchema.describe('Id, unique within the scenario.'),
    text: textSchema.describe('What the trainee says or does.'),
    acts: z
      .array(z.enum(ACTS))
      .min(1)
      .max(3)
      .describe('Dialogue acts the choice performs, in order; one is best.'),
    evidence: z
      .record(idSchema, level)
      .optional()
      .describe('Level 0 to 4 shown at each opportunity this decision offers.'),
    repairs: z
      .record(idSchema, z.number().min(0).max(1))
      .optional()
      .describe('Opportunities lost earlier that this makes good, with the share made good.'),
    indicators: references
      .optional()
      .describe(
        'Indicators of the rubrics this choice shows. Where one of them can be missed, the choice also calls for it while it is on offer.',
      ),
    critical: references.optional().describe('Critical errors of the rubrics this choice commits.'),
    asks: references
      .optional()
      .describe(
        'Facts of the briefing this asks the customer for; asking for a known one may count.',
      ),
    spend: amountSchema
      .optional()
      .describe(
        'What this gives away or promises to pay, in the unit of the briefing\'s "spendLimit".',
      ),
    when: conditionSchema.optional().describe('Offered only when this holds.'),
    seconds: seconds
      .optional()
      .describe('Simulated seconds it takes to say or do; by default from the length of the text.'),
    wait: z
      .strictObject({
        seconds: seconds.describe('Simulated seconds that pass afterwards.'),
        kind: z
          .enum(WAIT_KINDS)
          .describe('silence: on the line without a word; hold: on hold; away: between contacts.'),
      })
      .optional()
      .describe('Time that passes before the customer speaks again.'),
    promise: z
      .strictObject({
        dueSeconds: seconds.describe('Simulated seconds until the promise is due.'),
        text: textSchema.describe('What was promised, in a few words.'),
      })
      .optional()
      .describe('The promise made by the act PROMISE.'),
    effects: z.array(effectSchema).optional().describe('Changes made when this is chosen.'),
    next: z
      .union([targetSchema, z.array(branchSchema).min(1)])
      .describe('Where it leads: a node, "@close", or branches by state.'),
    rationale: textSchema.describe("The coach's reason: why this works or does not."),
    felt: textSchema.optional().describe('What the customer felt, as an inner voice.'),
    reference: z
      .boolean()
      .optional()
      .describe("True for the best choice here by the author's judgement."),
  })
  .describe('Something the trainee may say or do.');

const nodeSchema = z
  .strictObject({
    stage: z.enum(STAGES).describe('Stage of the conversation.'),
    happens: z
      .array(z.enum(ACTS))
      .optional()
      .describe('What happens to the customer on entering, such as WRONG_FOUND.'),
    route: idSchema.optional().describe('Entering this node enters this route.'),
    situation: textSchema
      .optional()
      .describe('What the trainee sees happen, such as "An hour later the workshop answers."'),
    lines: z
      .array(lineSchema)
      .describe('What the customer says on entering; empty where the story or situation speaks.'),
    early: z
      .array(choiceSchema)
      .max(4)
      .optional()
      .describe(
        'Makes this a listening node: the story is told here part by part, the trainee may keep listening, or cut in with one of these.',
      ),
    choices: z.array(choiceSchema).min(1).max(6).describe('What the trainee may say or do here.'),
  })
  .describe('A beat of the conversation.');

const opportunitySchema = z
  .strictObject({
    id: idSchema.describe('Id, unique within the scenario.'),
    dimension: z
      .string()
      .regex(/^[^.]+\.[^.]+$/, 'rubric and dimension, such as "heard.hear"')
      .describe('Rubric and dimension, such as "heard.hear".'),
    weight: z.number().min(0.1).max(100).describe('Weight within the dimension.'),
    aggregate: z
      .enum(['first', 'last', 'min', 'max', 'mean'])
      .describe('How several levels shown at this opportunity combine.'),
    routes: references.optional().describe('Counts only when one of these routes was entered.'),
    excusedBy: references
      .optional()
      .describe('Not reached, it counts as lost, unless one of these routes was entered.'),
    auto: idSchema
      .optional()
      .describe('Metric indicator that gives the level by itself, such as "hear.whole_story".'),
    what: textSchema.describe('What was called for, in a few words the debrief can show.'),
  })
  .describe('A moment where a behaviour is called for.');

const endingSchema = z
  .strictObject({
    id: idSchema.describe('Id, unique within the scenario.'),
    final: z.enum(FINALS).describe('How it ends for the customer.'),
    when: conditionSchema
      .optional()
      .describe('When this ending fits; the first that fits is used.'),
    outcome: z.enum(['good', 'bad']).describe('Good or bad for customer and firm together.'),
    title: textSchema.describe('How it ended, in one sentence.'),
    parting: textSchema.describe("The customer's parting words, or what is heard last."),
    afterword: textSchema.describe('What happened next.'),
  })
  .describe('An ending.');

export const scenarioSchema = z
  .strictObject({
    $schema: schemaReference,
    format: formatSchema,
    id: idSchema.describe('Id of the scenario, the same as its folder.'),
    version: versionSchema,
    title: textSchema.describe('Title on the card.'),
    teaser: textSchema.describe('One line of story for the card.'),
    sources: z
      .array(sourceIdSchema)
      .min(1)
      .describe(
        'Ids of the techniques and stories this scenario teaches, from sources.json; "000-00" for none of them.',
      ),
    defaultLocale: z.string().describe('Locale every text must exist in, such as "en".'),
    channel: z.enum(CHANNELS).describe('Channel of the first contact.'),
    minutes: z.int().min(1).max(60).describe('Minutes a run takes, for the card.'),
    skills: z.array(textSchema).min(1).max(4).describe('Skills trained, for the card.'),
    customer: z
      .strictObject({
        name: z.string().min(1).max(60).describe('Name shown beside the lines.'),
        shortName: z.string().min(1).max(30).describe('Name used in sentences about the customer.'),
      })
      .describe('Who the customer is.'),
    persona: z
      .strictObject({
        ref: idSchema.describe('Id of the persona.'),
        overrides: personaOverridesSchema.optional(),
      })
      .describe('The persona the customer is built from.'),
    rubrics: z
      .array(
        z.strictObject({
          ref: idSchema.describe('Id of the rubric.'),
          version: z
            .int()
            .min(0)
            .max(9999)
            .describe(
              'Major version of the rubric the scenario was written for: the first number of its "version".',
            ),
          profile: idSchema.optional().describe('Profile of weights to use.'),
        }),
      )
      .min(1)
      .describe('Rubrics that assess the attempt; the first is the main one.'),
    unassessed: z
      .array(z.string())
      .optional()
      .describe('Dimensions this scenario does not assess, as "rubric.dimension".'),
    briefing: briefingSchema,
    hiddenCause: textSchema.describe('Why it really happened; shown only in the debrief.'),
    story: z.array(segmentSchema).min(1).max(8).describe('The story in the parts it is told in.'),
    start: idSchema.describe('Id of the first node.'),
    routes: z
      .record(idSchema, textSchema)
      .optional()
      .describe('Ways the conversation can take that have opportunities of their own.'),
    nodes: z.record(idSchema, nodeSchema).describe('The beats of the conversation, by id.'),
    opportunities: z.array(opportunitySchema).min(1).describe('What is assessed.'),
    endings: z.array(endingSchema).min(1).describe('How it can end.'),
  })
  .describe('A conversation with one customer.');

export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioNode = z.infer<typeof nodeSchema>;
export type Choice = z.infer<typeof choiceSchema>;
export type Line = z.infer<typeof lineSchema>;
export type Opportunity = z.infer<typeof opportunitySchema>;
export type Ending = z.infer<typeof endingSchema>;
