import { ACT_WORDS } from '../../debrief/act-words.ts';
import { fillPlaces } from '../../debrief/debrief-words.ts';
import type { Condition } from '../../scenario/condition-schema.ts';
import type { PlayableScenario } from '../../scenario/playable-scenario.ts';
import type { Choice } from '../../scenario/node-schema.ts';
import type { LocaleText } from '../../scenario/text-schema.ts';
import type { ScriptChoice, ScriptMoment } from './script.ts';
import { describeCondition, describeEffect } from './words-of-condition.ts';

/** What writing out a scenario needs everywhere. */
export interface Writer {
  readonly playable: PlayableScenario;
  /** Whoever is spoken to, in sentences. */
  readonly name: string;
  /** A text in the language of the script. */
  readonly say: (text: LocaleText) => string;
}

/** A condition in words, where there is one. */
export function whenOf({ name }: Writer, when: Condition | undefined): string | undefined {
  return when && describeCondition(when, name);
}

/** A choice with all that it does, in words. */
export function writeChoice(writer: Writer, choice: Choice, number: number): ScriptChoice {
  const { name, say } = writer;
  const next = typeof choice.next === 'string' ? [{ to: choice.next }] : choice.next;
  return {
    id: choice.id,
    number,
    text: choice.done ? `(done, not said) ${say(choice.text)}` : say(choice.text),
    isBest: choice.reference ?? false,
    when: whenOf(writer, choice.when),
    acts: choice.acts.map((act) => ({ act, words: fillPlaces(ACT_WORDS[act], { name }) })),
    levels: Object.entries(choice.evidence ?? {}).map(([id, level]) => ({
      ...momentOf(writer, id),
      level,
      label: labelOf(writer, level),
    })),
    repairs: Object.entries(choice.repairs ?? {}).map(([id, share]) => ({
      ...momentOf(writer, id),
      share,
    })),
    asks: factsOf(writer, choice.asks),
    claims: factsOf(writer, choice.claims),
    spend: writeSpend(writer, choice),
    signs: [...(choice.indicators ?? []), ...(choice.critical ?? [])].map((id) =>
      definitionOf(writer, id),
    ),
    effects: [...(choice.effects ?? []).map(describeEffect), ...timesOf(writer, choice)],
    leadsTo: next.map(({ when, to }) => ({ when: whenOf(writer, when), to })),
    rationale: say(choice.rationale),
    felt: choice.felt && say(choice.felt),
  };
}

function momentOf({ playable, say }: Writer, id: string): Pick<ScriptMoment, 'id' | 'what'> {
  const opportunity = playable.scenario.opportunities.find((each) => each.id === id);
  return { id, what: opportunity ? say(opportunity.what) : id };
}

const factsOf = (writer: Writer, ids: readonly string[] = []): readonly string[] =>
  ids.map((id) => factOf(writer, id));

export function factOf({ playable, say }: Writer, id: string): string {
  const fact = playable.scenario.briefing.facts.find((each) => each.id === id);
  return fact ? say(fact.text) : id;
}

const writeSpend = (writer: Writer, { spend }: Choice): string | undefined =>
  spend === undefined ? undefined : writeAmount(writer, spend);

/** A sum in the unit the briefing counts in. */
export function writeAmount({ playable, say }: Writer, amount: number): string {
  const limit = playable.scenario.briefing.spendLimit;
  return limit ? `${String(amount)} ${say(limit.unit)}` : String(amount);
}

/** Word for a level, from the main rubric. */
function labelOf({ playable, say }: Writer, level: number): string {
  const label = playable.rubrics[0]?.scale.labels[level];
  return label ? say(label) : '';
}

/** What an indicator or a critical error means, in the words of its rubric. */
function definitionOf({ playable, say }: Writer, id: string): string {
  for (const { dimensions, critical } of playable.rubrics) {
    const known = [...dimensions.flatMap(({ indicators }) => indicators), ...critical];
    const found = known.find((each) => each.id === id);
    if (found) return say(found.definition);
  }
  return id;
}

const WAITS = { silence: 'of silence', hold: 'on hold', away: 'until the next contact' } as const;

/** Waits and promises of a choice, in words. */
function timesOf({ say }: Writer, { wait, promise }: Choice): readonly string[] {
  return [
    ...(wait ? [`then ${writeSeconds(wait.seconds)} ${WAITS[wait.kind]}`] : []),
    ...(promise
      ? [
          `promises: ${say(promise.text)} (due in ${writeSeconds(promise.dueSeconds)}${promise.beyond ? ', more than anybody here may promise' : ''})`,
        ]
      : []),
  ];
}

const UNITS = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
] as const;

/** Simulated time in its largest whole unit: "90 seconds", "2 minutes", "1 hour". */
export function writeSeconds(seconds: number): string {
  for (const [length, unit] of UNITS) {
    const count = seconds / length;
    if (count >= 1 && Number.isInteger(count))
      return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
  }
  return `${String(seconds)} seconds`;
}
