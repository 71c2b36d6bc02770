import type { Choice } from './node-schema.ts';
import type { Rubric } from './rubric-schema.ts';

/** Ids of the indicators that every promise beyond the authority shows. */
export const indicatorsOfBeyond = (rubrics: readonly Rubric[]): readonly string[] =>
  rubrics.flatMap(({ dimensions }) =>
    dimensions.flatMap(({ indicators }) =>
      indicators.filter(({ beyond }) => beyond).map(({ id }) => id),
    ),
  );

/** Whether a choice says itself as what its promise beyond the authority counts. */
export const saysWhatCounts = (
  { indicators = [], critical = [] }: Pick<Choice, 'indicators' | 'critical'>,
  watching: readonly string[],
): boolean => critical.length > 0 || indicators.some((id) => watching.includes(id));

/** A choice with all that its promise shows where that is beyond the authority. */
export function showBeyond(choice: Choice, watching: readonly string[]): Choice {
  const { promise, indicators = [] } = choice;
  if (!promise?.beyond || watching.length === 0 || saysWhatCounts(choice, watching)) return choice;
  return { ...choice, indicators: [...indicators, ...watching] };
}
