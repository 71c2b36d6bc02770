import * as z from 'zod';
import { CHANNELS, FINALS } from './vocabulary.ts';
import { briefingSchema } from './briefing-schema.ts';
import { conditionSchema } from './condition-schema.ts';
import { type Contact, contactSchema, customerSchema } from './contact-schema.ts';
import { deskSchema } from './desk-schema.ts';
import { type ScenarioNode, nodeSchema, segmentSchema, wrapUpSchema } from './node-schema.ts';
import { personaOverridesSchema } from './persona-schema.ts';
import { sourceIdSchema } from './source-list-schema.ts';
import {
  formatSchema,
  idSchema,
  schemaReference,
  textSchema,
  versionSchema,
} from './text-schema.ts';

const references = z.array(idSchema);

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
    earned: z
      .enum([
        ...['promises', 'updates', 'transfers', 'hold', 'escalation'],
        ...['interruptions', 'reasks', 'notes'],
      ] as const)
      .optional()
      .describe(
        'Where its level comes from by itself. promises: wherever the best choice keeps a promise; kept and confirmed 4, kept 3, another time agreed before it was due (a promise that says what it is "about") 2, kept after its time 1, else 0; what counts is the promise it keeps or gives anew: the one it names ("keeps", "about"), the one due next, or else the last whose time passed. updates: wherever the best choice does UPDATE; told (UPDATE or KEEP_PROMISE) before what was promised is overdue 4, after it 1, else or made up (BLUFF) 0. transfers: wherever the best choice keeps the case (OWN) or hands it over, and one could send the customer away; kept (OWN or KEEP_PROMISE), or handed over with a follow-up 4, handed over 3, left open 2, TRANSFER_COLD 1, HOT_POTATO 0. hold: wherever the best choice does HOLD_ASKED; asked with a reason (EXPLAIN_NEXT, LOOK_UP or CONSULT) and a time that was said ("saidSeconds") and kept 4, asked with a time 3, asked 2, HOLD_BLIND with a reason or a time 1, else 0. escalation: wherever the best choice does ESCALATE_WARM; 4 after at most as many refusals (POLICY_WALL or REFUSE_MANAGER) as the briefing allows, one less for each more, 0 without handing over. interruptions: once the story is told, at the choices of the node that listens; none 4, at most 15 % of what the customer said of it 2, at most 30 % 1, more 0. reasks: at the last question of the case note, or else where the best choice ends the conversation; none 4, or 3 where nothing the story told was used by stating it ("claims"), one 2, two 1, more 0. notes: at the hand-over, or else at the first question of the case note; all key notes taken 4, three quarters 3, half 2, a quarter 1, and at most 1 where most of what was noted is not key.',
      ),
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
    contentNote: textSchema
      .optional()
      .describe(
        'Shown before it starts where words hurt: what to expect. Write milder words as a text of the locale "en-x-mild" beside "en"; who asks for them gets those.',
      ),
    customer: customerSchema.describe('Who the customer is.'),
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
    contacts: z
      .array(contactSchema)
      .min(2)
      .max(6)
      .optional()
      .describe('The conversations of the case in order of time, where there are several.'),
    desk: deskSchema.optional(),
    nodes: z.record(idSchema, nodeSchema).describe('The beats of the conversation, by id.'),
    wrapUp: z
      .array(wrapUpSchema)
      .min(1)
      .max(4)
      .optional()
      .describe('The case note: what is asked once the conversation was closed.'),
    opportunities: z.array(opportunitySchema).min(1).describe('What is assessed.'),
    endings: z.array(endingSchema).min(1).describe('How it can end.'),
  })
  .describe('A conversation with one customer.');

export type AuthoredScenario = z.infer<typeof scenarioSchema>;
export type Scenario = Omit<AuthoredScenario, 'nodes' | 'contacts'> & {
  nodes: Record<string, ScenarioNode>;
  contacts?: Contact[] | undefined;
};
export type Opportunity = z.infer<typeof opportunitySchema>;
export type Ending = z.infer<typeof endingSchema>;
