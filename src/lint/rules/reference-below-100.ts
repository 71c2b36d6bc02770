import type { RubricResult } from '../../assessment/scorecard.ts';
import { isAtLeast } from '../../assessment/judge-score.ts';
import { placeOf } from '../../scenario/checks/check-context.ts';
import type { DocumentPath } from '../../scenario/diagnostic.ts';
import type { LintContext } from '../lint-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { isAssessed } from './unused-opportunity.ts';

export const referenceBelow100: Rule = {
  code: 'reference-below-100',
  severity: 'error',
  title: 'Whoever always takes the reference choice scores 100 and passes.',
  examples: {
    bad: { 'nodes.cause.choices[0].indicators': ['hear.half_answer'] },
    good: { 'nodes.cause.choices[0].indicators': ['hear.notes_detail'] },
  },
  check: (context) =>
    context.reference.rubrics.flatMap((result, index) => {
      const isFlawless = isAtLeast(result.overall, 100) && result.passed;
      // An opportunity nobody can take has a rule of its own.
      const isExplained = result.opportunities.some(({ id }) => !isAssessed(context, id));
      return isFlawless || isExplained ? [] : describe(context, result, index);
    }),
};

/** One finding per cause, or one for the rubric where none can be named. */
function describe(context: LintContext, result: RubricResult, index: number): RuleFinding[] {
  const score = `The reference run scores ${result.overall.toFixed(1)} by "${result.rubricId}"`;
  const causes = [...missedOf(context, result, score), ...negativesOf(context, result, score)];
  if (causes.length > 0) return causes;
  return [
    {
      at: ['rubrics', index],
      message: `${score} instead of 100.`,
      hint: 'Check the levels of the reference choices, and that the whole story can be heard.',
    },
  ];
}

function missedOf({ scenario }: LintContext, result: RubricResult, score: string): RuleFinding[] {
  return result.opportunities
    .filter(({ status }) => status === 'forfeited')
    .map(({ id }) => ({
      at: ['opportunities', scenario.opportunities.findIndex((one) => one.id === id)],
      message: `${score}: it never reaches the opportunity "${id}".`,
      hint: 'Let it be assessed on the way of the reference, or name the routes it belongs to or is excused by.',
    }));
}

function negativesOf(context: LintContext, result: RubricResult, score: string): RuleFinding[] {
  const negatives = result.indicators.filter((one) => one.polarity === 'negative' && one.counted);
  const shown = [
    ...negatives.map(({ id, turn }) => ({ what: `the negative indicator "${id}"`, turn })),
    ...result.critical.map(({ id, turn }) => ({ what: `the critical error "${id}"`, turn })),
  ];
  return shown.map(({ what, turn }) => ({
    at: placeOfTurn(context, turn),
    message: `${score}: this choice on its way shows ${what}.`,
    hint: 'Make another choice the reference, or change what this one does.',
  }));
}

function placeOfTurn({ runs, choices }: LintContext, turn: number): DocumentPath {
  const move = runs[0]?.end.attempt.transcript.turns[turn]?.move;
  const id = move && 'choose' in move ? move.choose : undefined;
  const placed = choices.find(({ choice }) => choice.id === id);
  return placed ? placeOf(placed) : ['nodes'];
}
