import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { type NamedChoice, nameChoices } from './find-choices.ts';
import { listWordings } from './list-wordings.ts';
import { type WordedText, splitWords } from './nearest-text.ts';
import { simplifyText } from './simplify-text.ts';

/** What the lines of a play may refer to. */
export interface PlayContext {
  readonly playable: PlayableScenario;
  readonly choices: readonly NamedChoice[];
  readonly choiceTexts: readonly WordedText[];
  /** Everything the customer can say. */
  readonly lines: readonly (WordedText & { readonly plain: string })[];
  /** Rubrics and their dimensions by the word a line about their score begins with. */
  readonly scores: ReadonlyMap<string, ScoreName>;
}

export interface ScoreName {
  readonly rubricId: string;
  readonly dimensionId?: string;
}

const contexts = new WeakMap<PlayableScenario, Map<string, PlayContext>>();

/** What a play of this scenario may refer to, in one locale; gathered once per scenario object. */
export function gatherContext(playable: PlayableScenario, locale: string): PlayContext {
  const known = contexts.get(playable) ?? new Map<string, PlayContext>();
  const context = known.get(locale) ?? createPlayContext(playable, locale);
  contexts.set(playable, known.set(locale, context));
  return context;
}

function createPlayContext(playable: PlayableScenario, locale: string): PlayContext {
  const texts = listWordings(playable, locale).flatMap((line) => line.texts);
  const choices = nameChoices(playable, locale);
  return {
    playable,
    choices,
    choiceTexts: choices.map(({ text }) => splitWords(text)),
    lines: texts.map((text) => ({ ...splitWords(text), plain: simplifyText(text) })),
    scores: nameScores(playable),
  };
}

function nameScores({ rubrics }: PlayableScenario): ReadonlyMap<string, ScoreName> {
  return new Map(
    rubrics.flatMap(({ id: rubricId, dimensions }) => [
      [rubricId, { rubricId }] as const,
      ...dimensions.map(({ id }) => [`${rubricId}.${id}`, { rubricId, dimensionId: id }] as const),
    ]),
  );
}

/** The rubric or dimension a word names; capitals make no difference. */
export function findScore(scores: PlayContext['scores'], word: string): ScoreName | undefined {
  const exact = scores.get(word);
  if (exact) return exact;
  return [...scores].find(([name]) => name.toLowerCase() === word.toLowerCase())?.[1];
}

/** Names the customers go by in a play, the longest first. */
export function speakersOf({ scenario }: PlayableScenario): readonly string[] {
  const others = scenario.contacts?.flatMap(({ customer }) => customer ?? []) ?? [];
  return [scenario.customer, ...others]
    .flatMap(({ name, shortName }) => [name, shortName])
    .sort((a, b) => b.length - a.length);
}
