import { fillPlaces } from '../../debrief/debrief-words.ts';
import type { Channel } from '../../scenario/vocabulary.ts';
import { CHANNEL_PLACES, TEMPLATES, type TemplatePersona } from './templates.ts';

export interface TemplateWish {
  /** Id of the scenario and name of its folder. */
  readonly slug: string;
  readonly persona: TemplatePersona;
  readonly channel: Channel;
}

/** Text of a scenario to start from: it plays, it scores, and every reason in it says what to replace. */
export function fillTemplate({ slug, persona, channel }: TemplateWish): string {
  const { openings, scenario } = TEMPLATES[persona];
  const [opening1 = '', opening2 = ''] = openings[channel];
  const words = CHANNEL_PLACES[channel];
  const places = { ...words, slug, channel, title: titleOf(slug), opening1, opening2 };
  return `${JSON.stringify(fillAll(scenario, places), null, 2)}\n`;
}

/** "my-first-call" as a title: "My first call". */
function titleOf(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function fillAll(value: unknown, places: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return fillPlaces(value, places);
  if (Array.isArray(value)) return value.map((each) => fillAll(each, places));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, fillAll(child, places)]),
  );
}
