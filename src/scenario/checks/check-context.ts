import type { Persona } from '../persona-schema.ts';
import type { Rubric } from '../rubric-schema.ts';
import type { Choice } from '../node-schema.ts';
import { CLOSE } from '../vocabulary.ts';
import type { Scenario } from '../scenario-schema.ts';
import type { DocumentPath, Finding } from '../diagnostic.ts';
import type { LocaleText } from '../text-schema.ts';

/** What scenarios may refer to, by id. */
export interface Library {
  readonly personas: ReadonlyMap<string, Persona>;
  readonly rubrics: ReadonlyMap<string, Rubric>;
  /** What each technique or story that scenarios teach is about, by its id. */
  readonly sources: ReadonlyMap<string, LocaleText>;
}

export interface CheckContext {
  readonly scenario: Scenario;
  readonly library: Library;
}

/** One check of references within a document; reports every problem it finds. */
export type Check = (context: CheckContext) => readonly Finding[];

export interface PlacedChoice {
  readonly choice: Choice;
  readonly nodeId: string;
  readonly list: 'early' | 'choices';
  readonly index: number;
  /** Place of its question in the case note, where it answers one. */
  readonly question?: number;
}

/** Path of the list a choice stands in. */
export const placeOfList = ({ question, nodeId, list }: PlacedChoice): DocumentPath =>
  question === undefined ? ['nodes', nodeId, list] : ['wrapUp', question, list];

/** Path of a choice in the document, or of something within it. */
export function placeOf(placed: PlacedChoice, ...within: DocumentPath): DocumentPath {
  return [...placeOfList(placed), placed.index, ...within];
}

const listed = new WeakMap<Scenario, readonly PlacedChoice[]>();

/** Every choice an author wrote with its place, early ones first within a node, the case note last. */
export function listChoices(scenario: Scenario): readonly PlacedChoice[] {
  const known = listed.get(scenario);
  if (known) return known;
  const all: PlacedChoice[] = [];
  for (const nodeId of Object.keys(scenario.nodes)) {
    for (const list of ['early', 'choices'] as const) {
      const choices = scenario.nodes[nodeId]?.[list] ?? [];
      choices.forEach((choice, index) => all.push({ choice, nodeId, list, index }));
    }
  }
  scenario.wrapUp?.forEach(({ id, choices }, question) => {
    const nodeId = `wrapUp.${id}`;
    // Furnished, it is among the nodes already.
    if (scenario.nodes[nodeId]) return;
    choices.forEach((noted, index) => {
      const choice: Choice = { ...noted, acts: [], next: CLOSE };
      all.push({ choice, nodeId, list: 'choices', index, question });
    });
  });
  listed.set(scenario, all);
  return all;
}

/** Rubrics the scenario uses, those that exist. */
export function rubricsOf({ scenario, library }: CheckContext): readonly Rubric[] {
  return scenario.rubrics.flatMap(({ ref }) => library.rubrics.get(ref) ?? []);
}

/** Whether all that its rubrics define is known; of one that is missing nothing can be said. */
export const hasAllRubrics = ({ scenario, library }: CheckContext): boolean =>
  scenario.rubrics.every(({ ref }) => library.rubrics.has(ref));
