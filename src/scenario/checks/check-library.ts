import type { DocumentPath, Finding } from '../diagnostic.ts';
import { suggestName } from '../nearest-name.ts';
import type { Persona } from '../persona-schema.ts';
import type { Rubric } from '../rubric-schema.ts';
import { NO_SOURCE } from '../source-list-schema.ts';
import { type Check, type CheckContext, hasAllRubrics } from './check-context.ts';
import { checkPresence } from './check-persona.ts';

/** The sources, the persona, the rubrics and their profiles exist; unassessed dimensions do too. */
export const checkLibrary: Check = (context) => [
  ...checkSources(context),
  ...checkPersona(context),
  ...checkRubrics(context),
  ...checkUnassessed(context),
];

const checkSources = ({ scenario, library }: CheckContext): readonly Finding[] =>
  scenario.sources.flatMap((id, index) =>
    id === NO_SOURCE || library.sources.has(id)
      ? []
      : [
          {
            code: 'unknown-source',
            at: ['sources', index],
            message: `There is no source "${id}".`,
            hint: `${suggestName(id, library.sources.keys(), 'source')} See sources.json, or use "${NO_SOURCE}" for none of them.`,
          },
        ],
  );

function checkPersona({ scenario, library }: CheckContext): readonly Finding[] {
  const { ref, overrides = {} } = scenario.persona;
  const base = library.personas.get(ref);
  if (base) {
    const start = { ...base.start, ...overrides.start };
    const thresholds = { ...base.thresholds, ...overrides.thresholds };
    return checkPresence({ start, thresholds } as Persona, ['persona', 'overrides']);
  }
  return [
    {
      code: 'unknown-persona',
      at: ['persona', 'ref'],
      message: `There is no persona "${ref}".`,
      hint: suggestName(ref, library.personas.keys(), 'persona'),
    },
  ];
}

const checkRubrics = ({ scenario, library }: CheckContext): readonly Finding[] =>
  scenario.rubrics.flatMap(({ ref, version, profile }, index) => {
    const rubric = library.rubrics.get(ref);
    if (!rubric) {
      return [
        {
          code: 'unknown-rubric',
          at: ['rubrics', index, 'ref'],
          message: `There is no rubric "${ref}".`,
          hint: suggestName(ref, library.rubrics.keys(), 'rubric'),
        },
      ];
    }
    return [
      ...checkMajor(rubric, version, ['rubrics', index, 'version']),
      ...checkProfile(rubric, profile, ['rubrics', index, 'profile']),
    ];
  });

/** Levels and indicators mean what they say in one major version only. */
function checkMajor(rubric: Rubric, wanted: number, at: DocumentPath): readonly Finding[] {
  const { id, version } = rubric;
  const major = Number.parseInt(version, 10);
  if (major === wanted) return [];
  const adapt =
    major > wanted
      ? `Adapt the levels and indicators to the newer rubric, then write "version": ${major}.`
      : `Put the newer rubric into the library, or adapt the scenario to this one and write "version": ${major}.`;
  return [
    {
      code: 'other-rubric-version',
      at,
      message: `The scenario was written for version ${wanted} of rubric "${id}"; the library has ${version}.`,
      hint: adapt,
    },
  ];
}

function checkProfile(
  rubric: Rubric,
  profile: string | undefined,
  at: DocumentPath,
): readonly Finding[] {
  if (profile === undefined || rubric.profiles[profile]) return [];
  return [
    {
      code: 'unknown-profile',
      at,
      message: `Rubric "${rubric.id}" has no profile "${profile}".`,
      hint: suggestName(profile, Object.keys(rubric.profiles), 'profile'),
    },
  ];
}

function checkUnassessed(context: CheckContext): readonly Finding[] {
  if (!hasAllRubrics(context)) return [];
  const { scenario, library } = context;
  const known = scenario.rubrics.flatMap(({ ref }) =>
    (library.rubrics.get(ref)?.dimensions ?? []).map(({ id }) => `${ref}.${id}`),
  );
  return (scenario.unassessed ?? []).flatMap((dimension, index) =>
    known.includes(dimension)
      ? []
      : [
          {
            code: 'unknown-dimension',
            at: ['unassessed', index],
            message: `There is no dimension "${dimension}".`,
            hint: suggestName(dimension, known, 'dimension'),
          },
        ],
  );
}
