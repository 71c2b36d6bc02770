import { type PlacedChoice, listChoices, placeOfList } from '../scenario/checks/check-context.ts';
import type { DocumentPath } from '../scenario/diagnostic.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { holdsIn, worldsOf } from './worlds.ts';

/** A list of choices, and which of them can be on offer at the same time. */
export interface Decision {
  readonly nodeId: string;
  readonly list: PlacedChoice['list'];
  /** Place of the list. */
  readonly at: DocumentPath;
  /** Every set that can be on offer, in the order of the file; one where nothing has conditions. */
  readonly offers: readonly (readonly PlacedChoice[])[];
}

/** All decisions of a scenario, early ones apart from those after the story. */
export function listDecisions(scenario: Scenario): readonly Decision[] {
  const lists = new Map<string, PlacedChoice[]>();
  for (const placed of listChoices(scenario)) {
    const key = JSON.stringify([placed.nodeId, placed.list]);
    const known = lists.get(key);
    if (known) known.push(placed);
    else lists.set(key, [placed]);
  }
  return [...lists.values()].flatMap((choices): readonly Decision[] => {
    const [first] = choices;
    if (!first) return [];
    const { nodeId, list } = first;
    return [{ nodeId, list, at: placeOfList(first), offers: listOffers(choices) }];
  });
}

function listOffers(choices: readonly PlacedChoice[]): readonly (readonly PlacedChoice[])[] {
  const worlds = worldsOf(choices.flatMap(({ choice }) => choice.when ?? []));
  if (!worlds) return [choices];
  const offers = new Map<string, readonly PlacedChoice[]>();
  for (const world of worlds) {
    const offer = choices.filter(({ choice }) => holdsIn(choice.when, world));
    if (offer.length > 0) offers.set(offer.map(({ index }) => index).join(' '), offer);
  }
  return [...offers.values()];
}
