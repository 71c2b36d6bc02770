import { placeOf } from '../scenario/checks/check-context.ts';
import type { PlacedText } from '../scenario/checks/check-texts.ts';
import type { DocumentPath } from '../scenario/diagnostic.ts';
import type { LocaleText } from '../scenario/text-schema.ts';
import type { LintContext } from './lint-context.ts';

/** A text that is read during the conversation. */
export interface SaidText extends PlacedText {
  /** Who speaks: a choice, the customer, or what the trainee sees happen. */
  readonly kind: 'choice' | 'line' | 'situation';
}

/** Everything read while playing, in the order story, nodes, choices. */
export function listSaidTexts({ scenario, choices }: LintContext): readonly SaidText[] {
  const said = (kind: SaidText['kind'], text: LocaleText, at: DocumentPath): SaidText => ({
    kind,
    text,
    at,
  });
  const wordings = (variants: readonly LocaleText[], at: DocumentPath): readonly SaidText[] =>
    variants.map((text, index) => said('line', text, [...at, 'variants', index]));
  return [
    ...scenario.story.flatMap(({ variants }, index) => wordings(variants, ['story', index])),
    ...Object.entries(scenario.nodes).flatMap(([id, { situation, others = [], lines }]) => [
      ...(situation ? [said('situation', situation, ['nodes', id, 'situation'])] : []),
      ...others.map(({ text }, index) =>
        said('line', text, ['nodes', id, 'others', index, 'text']),
      ),
      ...lines.flatMap(({ variants }, index) => wordings(variants, ['nodes', id, 'lines', index])),
    ]),
    ...choices.map((placed) => said('choice', placed.choice.text, placeOf(placed, 'text'))),
  ];
}

/** Name of a text for a message. */
export const SAID_NAMES: Readonly<Record<SaidText['kind'], string>> = {
  choice: 'This choice',
  line: 'This line',
  situation: 'This situation',
};
