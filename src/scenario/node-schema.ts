import * as z from 'zod';
import { ACTS } from './acts.ts';
import { amountSchema } from './briefing-schema.ts';
import { conditionSchema, effectSchema } from './condition-schema.ts';
import { idSchema, textSchema } from './text-schema.ts';
import { STAGES, STAY, WAIT_KINDS } from './vocabulary.ts';

const seconds = z.int().min(0).max(2_592_000);
const level = z.int().min(0).max(4);
const references = z.array(idSchema);
const placeSchema = z.union([idSchema, z.literal('@close')]);
const targetSchema = z.union([idSchema, z.literal('@close'), z.literal(STAY)]);

const noiseSchema = z.boolean().optional();

export const lineSchema = z
  .strictObject({
    when: conditionSchema.optional().describe('When this line fits; the first that fits is said.'),
    variants: z
      .array(textSchema)
      .min(1)
      .describe('Wordings of the line; the seed chooses one. Two or more keep replays fresh.'),
    noise: noiseSchema.describe(
      'True where the line swallows something: the screen says so, and asking for what cannot be heard is needed and no asking twice.',
    ),
  })
  .describe('What the customer says, in several wordings.');

export const segmentSchema = z
  .strictObject({
    variants: z.array(textSchema).min(1).describe('Wordings of this part of the story.'),
    learn: references.optional().describe('Facts the trainee knows once this part was heard.'),
    noise: noiseSchema.describe(
      'True where the line swallows something: leave out of "learn" what cannot be heard, so that asking for it is needed and no asking twice.',
    ),
  })
  .describe('One part of the story the customer tells.');

const branchSchema = z.strictObject({
  when: conditionSchema.optional().describe('When to go there; the first that fits is taken.'),
  to: placeSchema.describe('Id of a node, or "@close" to end the conversation.'),
});

export const choiceSchema = z
  .strictObject({
    id: idSchema.describe('Id, unique within the scenario.'),
    text: textSchema.describe('What the trainee says or does.'),
    done: z
      .boolean()
      .optional()
      .describe(
        'True where this is done and not said to the customer, such as pressing a key or leaving a mail unwritten: it is shown apart from words, so it needs no brackets.',
      ),
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
        'Facts of the briefing this asks the customer for. Where one of them is known by then, whether told, looked up, filled in or known from the start, it is asked again: REASK comes in place of ASK_NEEDED, and no level here counts for more than 2. Where none is known, as when a line swallowed it, a choice written as REASK does ASK_NEEDED.',
      ),
    claims: references
      .optional()
      .describe(
        'Facts of the briefing that this states as true. Where one of them is not known by then it is a guess: the act BLUFF comes with it, and no level here counts for more than 1.',
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
        saidSeconds: seconds
          .optional()
          .describe(
            'How long the trainee says it will take, where a time is said: what is "earned" by hold asks for it, and whether it was kept.',
          ),
      })
      .optional()
      .describe('Time that passes before the customer speaks again.'),
    promise: z
      .strictObject({
        dueSeconds: seconds.describe('Simulated seconds until the promise is due.'),
        text: textSchema.describe('What was promised, in a few words.'),
        about: idSchema
          .optional()
          .describe(
            'What it is about, in a word of your own that at least two promises share, or that a choice keeps. While one of them is open, another one about the same thing renews it: its time is the one that counts from then on. Any other promise stands beside it, each due at its own time, and KEEP_PROMISE keeps the one due next, or the one that "keeps" names. Left out, only the same choice made again renews it.',
          ),
        of: idSchema
          .optional()
          .describe('Promise of the authority in the briefing that this is one of.'),
        beyond: z
          .boolean()
          .optional()
          .describe(
            'True where nobody here may promise it: a mistake that can be made. It counts by itself as the indicators that the rubrics mark with "beyond"; name one of them, or a critical error, and only what you name counts.',
          ),
      })
      .optional()
      .describe('The promise made by the act PROMISE.'),
    keeps: idSchema
      .optional()
      .describe(
        'Which promise the act KEEP_PROMISE keeps here: what it says it is "about". Any other that is open stays open. Left out, the one due next is kept.',
      ),
    effects: z.array(effectSchema).optional().describe('Changes made when this is chosen.'),
    next: z
      .union([targetSchema, z.array(branchSchema).min(1)])
      .describe('Where it leads: a node, "@close", "@stay", or branches by state.'),
    rationale: textSchema.describe("The coach's reason: why this works or does not."),
    felt: textSchema.optional().describe('What the customer felt, as an inner voice.'),
    reference: z
      .boolean()
      .optional()
      .describe("True for the best choice here by the author's judgement."),
  })
  .describe('Something the trainee may say or do.');

export const nodeSchema = z
  .strictObject({
    stage: z.enum(STAGES).describe('Stage of the conversation.'),
    happens: z
      .array(z.enum(ACTS))
      .optional()
      .describe('What happens to the customer on entering, such as WRONG_FOUND.'),
    route: idSchema.optional().describe('Entering this node enters this route.'),
    contact: idSchema.optional().describe('Contact this belongs to, where there are several.'),
    desk: z
      .boolean()
      .optional()
      .describe('True where the trainee can look things up and take notes before answering.'),
    hold: z
      .boolean()
      .optional()
      .describe('True where the customer, put on hold before, is on hold and hears nothing.'),
    block: textSchema
      .optional()
      .describe(
        'Makes this decision one block of a letter, such as "What happened"; the blocks chosen one after another become one letter.',
      ),
    audience: z
      .int()
      .min(1)
      .max(10_000_000)
      .optional()
      .describe('How many people read along from here on, in a contact that has an "audience".'),
    abuse: z
      .int()
      .min(1)
      .max(3)
      .optional()
      .describe(
        'How hard the words of the customer are here: 1 rude, 2 insulting, 3 threatening. From 2 on the scenario needs a "contentNote" and these lines milder words.',
      ),
    situation: textSchema
      .optional()
      .describe('What the trainee sees happen, such as "An hour later the workshop answers."'),
    others: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(60).describe('Name shown beside it.'),
          text: textSchema.describe('What they write.'),
        }),
      )
      .min(1)
      .max(3)
      .optional()
      .describe(
        'What somebody else writes here than the customer: whoever reads along, or sent a letter. Shown under their own name before the lines; it takes no time and nobody feels anything by it.',
      ),
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

const holdsSchema = z
  .strictObject({
    when: conditionSchema.describe('What must have been done for it to be true.'),
    rationale: textSchema.describe("The coach's reason where it is not true."),
  })
  .describe(
    'Where it depends on what was done whether this note is true. It is on offer anyway; where it is not true, the same words show level 0 at everything, repair nothing and are not the best.',
  );

export const wrapUpSchema = z
  .strictObject({
    id: idSchema.describe('Id, unique within the case note.'),
    question: textSchema.describe('What is to be noted, such as "What was the cause?"'),
    choices: z
      .array(
        choiceSchema
          .pick({
            id: true,
            text: true,
            evidence: true,
            repairs: true,
            indicators: true,
            critical: true,
            when: true,
            rationale: true,
            reference: true,
          })
          .extend({ holds: holdsSchema.optional() }),
      )
      .min(2)
      .max(5)
      .describe('What can be noted.'),
  })
  .describe('One question of the case note.');

/** What can be done beside talking: open a material, or take a note. */
export interface DeskMove {
  readonly kind: 'material' | 'note';
  readonly id: string;
}

/** What is made of a scenario before it is played; no author writes it. */
interface FurnishedChoice {
  readonly desk?: DeskMove | undefined;
  /** Id of the choice this is said in place of while what it claims is not known. */
  readonly guessOf?: string | undefined;
  /** Id of the choice this is said in place of once what it asks for is known. */
  readonly againOf?: string | undefined;
  /** Id of the choice that this is where what was done before makes it worth something else. */
  readonly variantOf?: string | undefined;
  /** Levels it is measured by in place of its own. */
  readonly par?: Readonly<Record<string, number>> | undefined;
}

type AuthoredNode = z.infer<typeof nodeSchema>;
export type Choice = z.infer<typeof choiceSchema> & FurnishedChoice;
export type ScenarioNode = Omit<AuthoredNode, 'early' | 'choices'> & {
  early?: Choice[] | undefined;
  choices: Choice[];
  /** Id of the question of the case note that is asked here. */
  readonly wrapUp?: string | undefined;
};
export type Line = z.infer<typeof lineSchema>;
