import type { Library } from './checks/check-context.ts';
import { hashContent } from './content-hash.ts';
import { furnishScenario } from './furnish-scenario.ts';
import type { Appraisal, Persona, PersonaOverrides } from './persona-schema.ts';
import type { PlayableScenario } from './playable-scenario.ts';
import type { Rubric } from './rubric-schema.ts';
import type { AuthoredScenario } from './scenario-schema.ts';
import type { Act } from './vocabulary.ts';

/** Joins a checked scenario with its persona and rubrics. Throws if one of them is missing. */
export function preparePlayable(
  scenario: AuthoredScenario,
  library: Library,
  contentHash = hashContent(scenario),
): PlayableScenario {
  const base = library.personas.get(scenario.persona.ref);
  if (!base) throw new Error(`Persona "${scenario.persona.ref}" is missing`);
  const persona = overridePersona(base, scenario.persona.overrides ?? {}, scenario.story.length);
  const rubrics = scenario.rubrics.map(({ ref, profile }) => {
    const rubric = library.rubrics.get(ref);
    if (!rubric) throw new Error(`Rubric "${ref}" is missing`);
    return weighRubric(rubric, profile);
  });
  const parts = [base, ...rubrics.map(({ id }) => library.rubrics.get(id))].map(hashShared);
  const hash = hashContent([contentHash, ...parts]);
  return { hash, scenario: furnishScenario(scenario, rubrics), persona, rubrics };
}

const hashes = new WeakMap<object, string>();

/** Hash of a persona or rubric; many scenarios share them, so each is hashed once. */
function hashShared(part: object | undefined): string {
  if (part === undefined) return '';
  const known = hashes.get(part) ?? hashContent(part);
  hashes.set(part, known);
  return known;
}

/** A persona with a scenario's changes; the story has as many parts as the scenario tells. */
function overridePersona(base: Persona, changes: PersonaOverrides, segments: number): Persona {
  const defined = <T extends object>(part: T | undefined): T =>
    Object.fromEntries(
      Object.entries(part ?? {}).filter(([, value]) => value !== undefined),
    ) as unknown as T;
  return {
    ...base,
    start: { ...base.start, ...defined(changes.start) },
    story: { segments },
    angerHalfLifeSeconds: changes.angerHalfLifeSeconds ?? base.angerHalfLifeSeconds,
    timers: { ...base.timers, ...defined(changes.timers) },
    sensitivity: { ...base.sensitivity, ...defined(changes.sensitivity) },
    thresholds: { ...base.thresholds, ...defined(changes.thresholds) },
    appraisal: mergeAppraisal(base.appraisal, changes.appraisal ?? {}),
    says: { ...base.says, ...defined(changes.says) },
    voice: { ...base.voice, ...defined(changes.voice) },
    looks: { ...base.looks, ...defined(changes.looks) },
  } as Persona;
}

function mergeAppraisal(
  base: Persona['appraisal'],
  changes: Persona['appraisal'],
): Persona['appraisal'] {
  const merged: Partial<Record<Act, Appraisal>> = { ...base };
  for (const [act, change] of Object.entries(changes) as [Act, Appraisal][]) {
    merged[act] = { ...merged[act], ...change };
  }
  return merged;
}

function weighRubric(rubric: Rubric, profile: string | undefined): Rubric {
  const weights = profile === undefined ? undefined : rubric.profiles[profile];
  if (!weights) return rubric;
  return {
    ...rubric,
    dimensions: rubric.dimensions.map((dimension) => ({
      ...dimension,
      weight: weights[dimension.id] ?? dimension.weight,
    })),
  };
}
