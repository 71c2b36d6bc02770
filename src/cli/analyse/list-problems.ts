import type { ScenarioAnalysis } from '../../analysis/scenario-analysis.ts';
import type { DocumentPath, Finding } from '../../scenario/diagnostic.ts';
import { BOT_WORDS, writePoints, writeRun } from './analysis-words.ts';

type Finder = (analysis: ScenarioAnalysis, places: PlaceOf) => readonly Finding[];

/** Place of a choice by its id. */
export type PlaceOf = (choiceId: string) => DocumentPath;

/** What cannot be right in a scenario that is used, in the order in which it is best mended. */
export function listProblems(analysis: ScenarioAnalysis, placeOf: PlaceOf): readonly Finding[] {
  return FINDERS.flatMap((find) => find(analysis, placeOf));
}

const findUnreachable: Finder = ({ nodes, choices, endings }, placeOf) => {
  const never = (items: typeof nodes) => items.filter(({ verdict }) => verdict === 'unreachable');
  return [
    ...never(nodes).map(({ id }) => ({
      code: 'unreachable-node',
      at: ['nodes', id],
      message: `Node "${id}" can never be reached.`,
      hint: 'Let a choice that can be on offer lead there, or remove it.',
    })),
    ...never(choices).map(({ id }) => ({
      code: 'unreachable-choice',
      at: placeOf(id),
      message: `Choice "${id}" is never on offer.`,
      hint: 'Change its "when", or remove it.',
    })),
    ...never(endings).map(({ id }) => ({
      code: 'unreachable-ending',
      at: ['endings'],
      message: `Ending "${id}" can never be reached.`,
      hint: 'Change its "when", or remove it.',
    })),
  ];
};

const findTraps: Finder = ({ deadEnds, endlessLoops }) => [
  ...deadEnds.map(({ nodeId, run }) => ({
    code: 'nothing-on-offer',
    at: ['nodes', nodeId],
    message: `At node "${nodeId}" there may be nothing to choose: ${writeRun(run)}.`,
    hint: 'Give it a choice without "when".',
  })),
  ...endlessLoops.map(({ nodeIds, run }) => ({
    code: 'endless-loop',
    at: ['nodes', nodeIds[0] ?? ''],
    message: `Once at ${nodeIds.map((id) => `"${id}"`).join(', ')} the conversation can never end: ${writeRun(run)}.`,
    hint: 'Let one of their choices lead out.',
  })),
];

const findUnfairness: Finder = ({ rubrics, bots }) => [
  ...rubrics.flatMap(({ rubricId, reference, overall, passMark }) => [
    ...(reference.overall > 99.9999
      ? []
      : [
          {
            code: 'reference-below-100',
            at: [],
            message: `The best choices earn ${writePoints(reference.overall)} by "${rubricId}" and not 100.${missing(reference.missedOpportunities, 'They never reach')}${missing(reference.negatives, 'On their way they show')}`,
            hint: 'Raise the levels of the best choices, or mark better ones as "reference".',
          },
        ]),
    ...(overall.best.score < passMark && overall.best.certainty === 'exact'
      ? [
          {
            code: 'nobody-passes',
            at: [],
            message: `Nobody can pass by "${rubricId}": at best there are ${writePoints(overall.best.score)} points, and ${writePoints(passMark)} are needed.`,
            hint: 'See that the best choices earn 100.',
          },
        ]
      : []),
  ]),
  ...bots
    .filter(({ results }) => results.length > 0 && results.every(({ passed }) => passed))
    .map(({ bot }) => ({
      code: 'bot-passes',
      at: [],
      message: `Somebody who ${BOT_WORDS[bot]} passes.`,
      hint: 'Write the choices of a decision so that they look alike.',
    })),
];

const missing = (ids: readonly string[], words: string): string =>
  ids.length === 0 ? '' : ` ${words} ${ids.map((id) => `"${id}"`).join(', ')}.`;

const findDominated: Finder = ({ dominated }, placeOf) =>
  dominated.map(({ choiceId, by }) => ({
    code: 'choice-dominated-everywhere',
    at: placeOf(choiceId),
    severity: 'warning',
    message: `Choice "${choiceId}" does the same as "${by}" and never scores more.`,
    hint: 'Give it an act, a consequence or a mistake of its own, or remove it.',
  }));

const FINDERS: readonly Finder[] = [findUnreachable, findTraps, findUnfairness, findDominated];
