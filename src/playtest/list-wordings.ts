import type { Utterance } from '../engine/transcript.ts';
import { localiseText } from '../scenario/localise-text.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { LocaleText } from '../scenario/text-schema.ts';

/** A line of the customer in all its wordings. */
export interface Wordings {
  /** Path of the line in the authored document, such as "nodes.open.lines.0". */
  readonly source: string;
  readonly texts: readonly string[];
}

/** Everything the customer can say, line by line, in one locale. */
export function listWordings(
  { scenario, persona }: PlayableScenario,
  locale: string,
): readonly Wordings[] {
  const localise = (text: LocaleText) => localiseText(text, locale, scenario.defaultLocale);
  const listed = (source: string, variants: readonly LocaleText[]): Wordings => ({
    source,
    texts: variants.map(localise),
  });
  return [
    ...Object.entries(scenario.nodes).flatMap(([id, { lines }]) =>
      lines.map(({ variants }, index) => listed(`nodes.${id}.lines.${index}`, variants)),
    ),
    ...scenario.story.map(({ variants }, index) => listed(`story.${index}`, variants)),
    ...Object.entries(persona.says).map(([key, texts]) => listed(`persona.says.${key}`, texts)),
    ...scenario.endings.map(({ id, parting }) => listed(`endings.${id}.parting`, [parting])),
  ];
}

/** Path of the line an utterance is one wording of. */
export const lineOf = ({ source }: Utterance): string => source.replace(/\.\d+$/, '');
