import type { DocumentPath, Finding } from '../diagnostic.ts';
import type { Evidence } from '../evidence-schema.ts';
import { suggestName } from '../nearest-name.ts';
import type { Indicator, Rubric } from '../rubric-schema.ts';
import { findDuplicates } from './check-ids.ts';

/** Names within a rubric lead somewhere, and every piece of evidence can mean something. */
export function checkRubric(rubric: Rubric): readonly Finding[] {
  return [
    ...checkIdsOf(rubric),
    ...checkDimensionNames(rubric),
    ...rubric.dimensions.flatMap((dimension, index) =>
      dimension.levels.flatMap(({ level }, place) =>
        level === place ? [] : [levelOutOfOrder(['dimensions', index, 'levels', place], place)],
      ),
    ),
    ...placeEvidence(rubric).flatMap((placed) => checkEvidence(rubric, placed)),
    ...checkBeyond(rubric),
  ];
}

/** A promise beyond the authority never speaks for the trainee. */
const checkBeyond = ({ dimensions }: Rubric): readonly Finding[] =>
  dimensions.flatMap(({ indicators }, index) =>
    indicators.flatMap(({ id, beyond, polarity }, place) =>
      beyond && polarity === 'positive'
        ? [
            {
              code: 'misplaced-evidence',
              at: ['dimensions', index, 'indicators', place, 'beyond'],
              message: `"${id}" is positive, and a promise beyond the authority is evidence for a negative indicator only.`,
              hint: 'Write "polarity": "negative", or mark another indicator.',
            },
          ]
        : [],
    ),
  );

/** Indicators are named by their id alone, so it is unique in the whole rubric. */
function checkIdsOf({ dimensions, critical }: Rubric): readonly Finding[] {
  const indicators = dimensions.flatMap(({ indicators }, index) =>
    indicators.map(({ id }, place) => ({ id, at: ['dimensions', index, 'indicators', place] })),
  );
  return [
    ...findDuplicates('dimension', dimensions, (index) => ['dimensions', index]),
    ...findDuplicates('indicator', indicators, (index) => indicators[index]?.at ?? []),
    ...findDuplicates('critical error', critical, (index) => ['critical', index]),
  ];
}

function checkDimensionNames({ dimensions, pass, profiles }: Rubric): readonly Finding[] {
  const known = dimensions.map(({ id }) => id);
  const named: readonly (readonly [string, DocumentPath])[] = [
    ...Object.keys(pass.floors).map((id) => [id, ['pass', 'floors', id]] as const),
    ...Object.entries(profiles).flatMap(([profile, weights]) =>
      Object.keys(weights).map((id) => [id, ['profiles', profile, id]] as const),
    ),
  ];
  return named.flatMap(([id, at]) =>
    known.includes(id)
      ? []
      : [
          {
            code: 'unknown-dimension',
            at,
            message: `There is no dimension "${id}".`,
            hint: suggestName(id, known, 'dimension'),
          },
        ],
  );
}

const levelOutOfOrder = (at: DocumentPath, level: number): Finding => ({
  code: 'levels-out-of-order',
  at: [...at, 'level'],
  message: `Level ${level} belongs here.`,
  hint: 'Give the five levels in order, from 0 to 4.',
});

interface PlacedEvidence {
  readonly evidence: Evidence;
  readonly owner: Indicator['polarity'] | 'critical';
  readonly at: DocumentPath;
}

function placeEvidence({ dimensions, critical }: Rubric): readonly PlacedEvidence[] {
  const indicators = dimensions.flatMap((dimension, index) =>
    dimension.indicators.map(({ evidence, polarity }, place) => ({
      ...{ evidence, owner: polarity },
      at: ['dimensions', index, 'indicators', place, 'evidence'],
    })),
  );
  const errors = critical.map(({ evidence }, index) => ({
    ...{ evidence, owner: 'critical' as const },
    at: ['critical', index, 'evidence'],
  }));
  return [...indicators, ...errors].flatMap(({ evidence, ...rest }) =>
    evidence ? [{ evidence, ...rest }] : [],
  );
}

function checkEvidence(
  rubric: Rubric,
  { evidence, owner, at }: PlacedEvidence,
): readonly Finding[] {
  if ('act' in evidence) {
    return evidence.where && evidence.unless ? [twoConditions([...at, 'unless'])] : [];
  }
  const misplaced = checkOwner(evidence, owner, at);
  if ('missed' in evidence) {
    return [...misplaced, ...checkMissed(rubric, evidence.missed, [...at, 'missed'])];
  }
  if (!('map' in evidence)) return misplaced;
  const { map } = evidence;
  const isRising = map.every(([share], index) => share > (map[index - 1]?.[0] ?? -1));
  return isRising ? misplaced : [...misplaced, mapNotRising([...at, 'map'])];
}

/** A level speaks for the trainee; what was missed or spent beyond the limit never does. */
function checkOwner(
  evidence: Exclude<Evidence, { act: string }>,
  owner: PlacedEvidence['owner'],
  at: DocumentPath,
): readonly Finding[] {
  const isLevel = 'map' in evidence;
  if (isLevel === (owner === 'positive')) return [];
  const what = 'missed' in evidence ? 'missed' : evidence.metric;
  const place = isLevel ? 'a positive indicator' : 'a negative indicator or a critical error';
  const other = isLevel ? 'positive' : 'negative';
  return [
    {
      code: 'misplaced-evidence',
      at,
      message: `"${what}" is evidence for ${place} only.`,
      hint:
        owner === 'critical'
          ? 'Watch for an act, for something missed, or for spending.'
          : `Write "polarity": "${other}", or give other evidence.`,
    },
  ];
}

/** What is missed is something a choice can show: a positive indicator that is no metric. */
function checkMissed(rubric: Rubric, id: string, at: DocumentPath): readonly Finding[] {
  const indicators = rubric.dimensions.flatMap((dimension) => dimension.indicators);
  const known = indicators.filter(isShownByChoice).map((indicator) => indicator.id);
  if (known.includes(id)) return [];
  const exists = indicators.some((indicator) => indicator.id === id);
  return [
    {
      code: 'unknown-indicator',
      at,
      message: exists
        ? `A choice cannot be missing "${id}": it is not a positive indicator that a choice shows.`
        : `There is no indicator "${id}" in this rubric.`,
      hint: exists
        ? 'Name a positive indicator that has an act as evidence, or no evidence at all.'
        : suggestName(id, known, 'positive indicator'),
    },
  ];
}

const isShownByChoice = ({ polarity, evidence }: Indicator): boolean =>
  polarity === 'positive' && (evidence === undefined || 'act' in evidence);

const twoConditions = (at: DocumentPath): Finding => ({
  code: 'two-conditions',
  at,
  message: 'This evidence has two conditions, "where" and "unless".',
  hint: 'Keep one of them; for both, write two indicators.',
});

const mapNotRising = (at: DocumentPath): Finding => ({
  code: 'map-not-rising',
  at,
  message: 'The shares of this map do not rise.',
  hint: 'Sort the pairs by their first number and give each share once.',
});
