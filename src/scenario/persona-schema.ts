import * as z from 'zod';
import { ACTS } from './acts.ts';
import {
  formatSchema,
  idSchema,
  schemaReference,
  textSchema,
  versionSchema,
} from './text-schema.ts';

const gaugeValue = z.int().min(0).max(100);
const delta = z.int().min(-100).max(100);
const seconds = z.int().min(1).max(2_592_000);

export const gaugesSchema = z
  .strictObject({
    anger: gaugeValue.describe('Reproach, 0 none to 100.'),
    worry: gaugeValue.describe('Fear, confusion and helplessness, 0 none to 100.'),
    trust: gaugeValue.describe('Belief in the good will of the other side, 0 none to 100.'),
    effort: gaugeValue.describe('Trouble the customer has already gone to; it never decays.'),
    joy: gaugeValue.describe('Gratitude and delight, 0 none to 100.'),
  })
  .describe('Gauges at the start, integers from 0 to 100.');

export const appraisalSchema = z
  .strictObject({
    anger: delta.optional().describe('Change of anger before trust and sensitivity are applied.'),
    worry: delta.optional().describe('Change of worry before trust and sensitivity are applied.'),
    trust: delta.optional().describe('Change of trust before trust and sensitivity are applied.'),
    effort: delta.optional().describe('Change of effort; never scaled.'),
    joy: delta.optional().describe('Change of joy before trust and sensitivity are applied.'),
  })
  .describe('What one act does to the gauges; a gauge left out keeps the common value.');

const bound = (what: string) => gaugeValue.optional().describe(what);

const outcomeSchema = z.strictObject({
  angerAtMost: bound('Anger may be at most this.'),
  worryAtMost: bound('Worry may be at most this.'),
  effortAtMost: bound('Effort may be at most this.'),
  trustAtLeast: bound('Trust must be at least this.'),
  joyAtLeast: bound('Joy must be at least this.'),
});

export const thresholdsSchema = z
  .strictObject({
    snap: z
      .int()
      .min(1)
      .max(101)
      .describe('Anger at which the customer hangs up; 101 means never shouts, leaves instead.'),
    managerPressure: z.int().min(1).max(20).describe('Pressure at which a manager is asked for.'),
    startPressure: z.int().min(0).max(20).describe('Pressure at the start.'),
    spillWorry: gaugeValue.describe('Worry from which every act also adds anger.'),
    satisfied: outcomeSchema.describe('What a solved problem needs to end as satisfied.'),
    willCallAgain: outcomeSchema.describe('What a solved problem needs to end with a new call.'),
    acceptedNo: outcomeSchema
      .optional()
      .describe('What an unsolved problem needs to end as an accepted no; left out: unreachable.'),
    advocate: outcomeSchema.optional().describe('What an advocate needs; left out: unreachable.'),
    publicAnger: gaugeValue.describe('Anger from which an unhappy end becomes a public one.'),
    leaveTrust: gaugeValue
      .optional()
      .describe('Trust below which the customer leaves without a row; left out: stays.'),
    promiseTrust: gaugeValue
      .optional()
      .describe('Trust below which a promise makes no wait easier; left out: every promise does.'),
  })
  .describe('Where the customer changes course.');

export const looksSchema = z
  .strictObject({
    character: idSchema.describe('Folder in assets/characters.'),
    room: idSchema.describe('Picture in assets/backgrounds.'),
  })
  .describe('What the stage draws.');

const linesSchema = z.array(textSchema).min(1);

export const personaSchema = z
  .strictObject({
    $schema: schemaReference,
    format: formatSchema,
    id: idSchema.describe('Id of the persona; scenarios refer to it.'),
    version: versionSchema,
    title: textSchema.describe('A word or two for the card, such as "Angry".'),
    summary: textSchema.describe('One sentence a trainer reads when choosing a persona.'),
    start: gaugesSchema,
    story: z
      .strictObject({
        segments: z.int().min(1).max(12).describe('Parts the story is told in.'),
      })
      .describe('The story; a scenario that brings its own story sets the number of parts.'),
    needsFix: z
      .boolean()
      .optional()
      .describe('False: brings no problem, so that it counts as solved from the start.'),
    angerHalfLifeSeconds: seconds.describe(
      'Seconds in which anger halves while the customer is heard and not left waiting.',
    ),
    timers: z
      .strictObject({
        silenceSeconds: seconds.describe('Seconds of silence until the customer reacts to it.'),
        holdWarnSeconds: seconds.describe('Seconds on hold until the wait begins to hurt.'),
        holdQuitSeconds: seconds.describe('Seconds on hold until the customer hangs up.'),
        promiseDueSeconds: seconds.describe('Due time of a promise that names none.'),
      })
      .describe('Timers in simulated seconds.'),
    sensitivity: z
      .strictObject({
        negative: z.number().min(0.1).max(3).describe('Factor on everything that hurts.'),
        positive: z.number().min(0.1).max(3).describe('Factor on everything that helps.'),
      })
      .describe('How strongly the customer reacts; 1 is average.'),
    thresholds: thresholdsSchema,
    appraisal: z
      .partialRecord(z.enum(ACTS), appraisalSchema)
      .describe('Acts this customer takes differently from the common table.'),
    says: z
      .strictObject({
        silence: linesSchema.describe('When nobody speaks.'),
        hold: linesSchema.describe('When the hold lasts too long.'),
        hungUp: linesSchema.describe('Last words before hanging up.'),
        manager: linesSchema.describe('When asking for a manager.'),
      })
      .describe('Lines for moments no scenario has to write; variants are chosen by the seed.'),
    voice: z
      .strictObject({
        pitchHz: z.int().min(80).max(320).describe('Base pitch of the babble voice in hertz.'),
        syllablesPerSecond: z.number().min(2).max(9).describe('Speed of the babble voice.'),
        timbre: z.enum(['soft', 'bright', 'rough']).describe('Colour of the babble voice.'),
      })
      .describe('The babble voice; texture only, the words are on screen.'),
    looks: looksSchema,
  })
  .describe('A customer: start values, sensitivities and thresholds.');

export type Persona = z.infer<typeof personaSchema>;
export type Gauges = z.infer<typeof gaugesSchema>;
export type Appraisal = z.infer<typeof appraisalSchema>;

/** What a scenario may change of the persona it refers to. */
export const personaOverridesSchema = z
  .strictObject({
    start: gaugesSchema.partial().optional().describe('Gauges that start differently.'),
    angerHalfLifeSeconds: seconds.optional().describe('Another half-life of anger.'),
    timers: personaSchema.shape.timers
      .partial()
      .optional()
      .describe('Timers that differ, in simulated seconds.'),
    sensitivity: personaSchema.shape.sensitivity
      .partial()
      .optional()
      .describe('Sensitivities that differ.'),
    thresholds: thresholdsSchema.partial().optional().describe('Thresholds that differ.'),
    appraisal: personaSchema.shape.appraisal
      .optional()
      .describe('Acts this customer takes differently from the persona.'),
    says: personaSchema.shape.says
      .partial()
      .optional()
      .describe('Different words for moments no scenario has to write.'),
    voice: personaSchema.shape.voice.partial().optional().describe('A different voice.'),
    looks: looksSchema.partial().optional().describe('A different picture.'),
  })
  .describe('Values of the persona this scenario changes; everything else stays.');

export type PersonaOverrides = z.infer<typeof personaOverridesSchema>;
