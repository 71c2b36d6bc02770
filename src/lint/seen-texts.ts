import type { PlacedChoice } from '../scenario/checks/check-context.ts';
import type { LocaleText } from '../scenario/text-schema.ts';
import type { LintContext } from './lint-context.ts';
import { placesAfter } from './node-graph.ts';

/** What a trainee may have read, and learned, by the time a list of choices is on offer. */
export interface Seen {
  readonly texts: readonly LocaleText[];
  /** Ids of facts some way there teaches. */
  readonly facts: ReadonlySet<string>;
}

/**
 * Everything that some way to this decision may have shown: generous, so that what is missing here
 * cannot have been seen at all.
 */
export function readSeen(context: LintContext, { nodeId, list, question }: PlacedChoice): Seen {
  const { scenario, graph } = context;
  // The case note comes after whatever was said.
  const leadsHere = (id: string): boolean => question !== undefined || graph.after(id).has(nodeId);
  const before = Object.keys(scenario.nodes).filter(leadsHere);
  const nodes = new Set([...before, nodeId]);
  // What is on offer here besides teaches nothing, even where it leads back here.
  const said = context.choices.filter(
    (other) =>
      !(other.nodeId === nodeId && other.list === list) &&
      placesAfter(other.choice).some((id) => id === nodeId || leadsHere(id)),
  );
  const story = storyBefore(context, { nodeId, list, before });
  const read = materialsBefore(context, nodes);
  const learned = [
    ...read.flatMap(({ learn = [] }) => learn),
    ...story.flatMap(({ learn = [] }) => learn),
    ...said.flatMap(({ choice }) =>
      (choice.effects ?? []).flatMap((effect) => ('learn' in effect ? [effect.learn] : [])),
    ),
  ];
  return {
    texts: [
      ...briefingTexts(context),
      ...story.flatMap(({ variants }) => variants),
      ...[...nodes].flatMap((id) => nodeTexts(context, id)),
      ...read.flatMap(({ title, body }) => [title, ...body]),
      ...said.flatMap(({ choice }) => [
        choice.text,
        ...(choice.promise ? [choice.promise.text] : []),
      ]),
    ],
    facts: new Set(learned),
  };
}

/** What may have been read on the desk: all of it where there was a desk on the way. */
function materialsBefore({ scenario }: LintContext, nodes: ReadonlySet<string>) {
  const { materials = [] } = scenario.desk ?? {};
  const hadDesk = [...nodes].some((id) => scenario.nodes[id]?.desk);
  return materials.filter(({ onDesk }) => onDesk ?? hadDesk);
}

/** Parts of the story that may have been heard: while it is being told, all but the last. */
function storyBefore(
  { scenario }: LintContext,
  place: { readonly nodeId: string; readonly list: string; readonly before: readonly string[] },
) {
  const isListening = (id: string): boolean => scenario.nodes[id]?.early !== undefined;
  const isTold =
    place.before.some((id) => id !== place.nodeId && isListening(id)) ||
    (place.list === 'choices' && isListening(place.nodeId));
  if (isTold) return scenario.story;
  return isListening(place.nodeId) ? scenario.story.slice(0, -1) : [];
}

function briefingTexts({ scenario }: LintContext): readonly LocaleText[] {
  const { role, situation, goal, facts, mayOffer, mayPromise, mayNot = [] } = scenario.briefing;
  const known = facts.filter((fact) => fact.known === 'start').map(({ text }) => text);
  const others = scenario.contacts?.flatMap(({ customer, from }) => customer ?? from ?? []) ?? [];
  const customers = [scenario.customer, ...others];
  const names = {
    [scenario.defaultLocale]: customers.map((one) => `${one.shortName}, ${one.name}`).join(', '),
  };
  const card = [scenario.title, scenario.teaser];
  return [names, ...card, role, situation, goal, ...known, ...mayOffer, ...mayPromise, ...mayNot];
}

function nodeTexts({ scenario }: LintContext, id: string): readonly LocaleText[] {
  const node = scenario.nodes[id];
  if (!node) return [];
  const { situation, others = [] } = node;
  const lines = node.lines.flatMap(({ variants }) => variants);
  const named = others.map(({ name, text }) => ({
    ...text,
    [scenario.defaultLocale]: `${name}: ${text[scenario.defaultLocale] ?? ''}`,
  }));
  return [...(situation ? [situation] : []), ...named, ...lines];
}
