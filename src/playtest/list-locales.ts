import { listChoices } from '../scenario/checks/check-context.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';

/** Locales in which at least one thing can be said, the scenario's own first. */
export function listLocales({ scenario, persona }: PlayableScenario): readonly string[] {
  const texts = [
    ...listChoices(scenario).map(({ choice }) => choice.text),
    ...Object.values(scenario.nodes).flatMap(({ lines }) => lines.flatMap((one) => one.variants)),
    ...scenario.story.flatMap(({ variants }) => variants),
    ...scenario.endings.map(({ parting }) => parting),
    ...Object.values(persona.says).flat(),
  ];
  return [...new Set([scenario.defaultLocale, ...texts.flatMap((text) => Object.keys(text))])];
}
