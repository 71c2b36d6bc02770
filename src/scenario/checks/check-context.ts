import type { Persona } from '../persona-schema.ts';
import type { Rubric } from '../rubric-schema.ts';
import type { Choice, Scenario } from '../scenario-schema.ts';
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
}

/** Path of a choice in the document, or of something within it. */
export function placeOf(placed: PlacedChoice, ...within: DocumentPath): DocumentPath {
  return ['nodes', placed.nodeId, placed.list, placed.index, ...within];
}

const listed = new WeakMap<Scenario, readonly PlacedChoice[]>();

/** Every choice of a scenario with its place, early ones first within a node. */
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
  listed.set(scenario, all);
  return all;
}

/** Rubrics the scenario uses, those that exist. */
export function rubricsOf({ scenario, library }: CheckContext): readonly Rubric[] {
  return scenario.rubrics.flatMap(({ ref }) => library.rubrics.get(ref) ?? []);
}
