import type { Persona } from '../persona-schema.ts';
import type { Rubric } from '../rubric-schema.ts';
import type { Choice, Scenario } from '../scenario-schema.ts';
import type { DocumentPath, Finding } from '../diagnostic.ts';

/** What scenarios may refer to, by id. */
export interface Library {
  readonly personas: ReadonlyMap<string, Persona>;
  readonly rubrics: ReadonlyMap<string, Rubric>;
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
  readonly at: DocumentPath;
  readonly isEarly: boolean;
}

const placed = new WeakMap<Scenario, readonly PlacedChoice[]>();

/** Every choice of a scenario with its place, early ones first within a node. */
export function listChoices(scenario: Scenario): readonly PlacedChoice[] {
  const known = placed.get(scenario);
  if (known) return known;
  const all = Object.entries(scenario.nodes).flatMap(([nodeId, node]) => [
    ...(node.early ?? []).map((choice, index) => ({
      choice,
      nodeId,
      at: ['nodes', nodeId, 'early', index],
      isEarly: true,
    })),
    ...node.choices.map((choice, index) => ({
      choice,
      nodeId,
      at: ['nodes', nodeId, 'choices', index],
      isEarly: false,
    })),
  ]);
  placed.set(scenario, all);
  return all;
}

/** Rubrics the scenario uses, those that exist. */
export function rubricsOf({ scenario, library }: CheckContext): readonly Rubric[] {
  return scenario.rubrics.flatMap(({ ref }) => library.rubrics.get(ref) ?? []);
}
