import type { Attempt } from '../../engine/attempt.ts';
import { localiseText } from '../../scenario/localise-text.ts';
import type { LocaleText } from '../../scenario/text-schema.ts';
import { type Terminal, wrapText } from '../terminal.ts';

/** What is read before the conversation, and whenever it is asked for again: with the facts known by then. */
export function writeBriefing(attempt: Attempt, { paint, width }: Terminal): string {
  const { scenario } = attempt.playable;
  const { briefing } = scenario;
  const say = (text: LocaleText): string =>
    localiseText(text, attempt.locale, scenario.defaultLocale);
  const paragraph = (title: string, text: LocaleText): string =>
    `${paint('bold', title)}\n${wrapText(say(text), { width, first: '  ' })}`;
  const list = (title: string, texts: readonly LocaleText[]): readonly string[] =>
    texts.length === 0
      ? []
      : [
          `${paint('bold', title)}\n${texts.map((text) => wrapText(say(text), { width, first: '  - ', rest: '    ' })).join('\n')}`,
        ];
  const facts = briefing.facts.filter(({ id }) => attempt.facts.includes(id));
  return [
    paragraph('Who you are', briefing.role),
    paragraph('What is going on', briefing.situation),
    paragraph('What good looks like', briefing.goal),
    ...list(
      'What you know',
      facts.map(({ text }) => text),
    ),
    ...list('You may offer', briefing.mayOffer),
    ...list('You may promise', briefing.mayPromise),
    ...list('You may not', briefing.mayNot ?? []),
  ].join('\n\n');
}
