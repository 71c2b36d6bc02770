import { commitsCritical } from '../choice-errors.ts';
import { listLeaves } from '../../scenario/checks/check-conditions.ts';
import type { DocumentPath } from '../../scenario/diagnostic.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import type { LintContext } from '../lint-context.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/**
 * A rubric serves many scenarios, so most of them cannot commit most of its critical errors. A
 * scenario says that one matters here by asking for its act in a condition, by changing how this
 * customer takes it, or, for some error at least, by naming what the trainee may not do.
 */
export const criticalErrorWithoutChoice: Rule = {
  code: 'critical-error-without-choice',
  severity: 'warning',
  title: 'A critical error that matters in the scenario can be committed in it.',
  examples: {
    bad: { 'persona.overrides': { appraisal: { DISCLOSE: { trust: -30 } } } },
    good: { 'persona.overrides': { appraisal: { BLUFF: { trust: -30 } } } },
  },
  check: (context) => [...findActs(context), ...findLimits(context)],
};

function findActs(context: LintContext): readonly RuleFinding[] {
  const done = new Set<Act>([
    ...context.choices.flatMap(({ choice }) => choice.acts),
    ...Object.values(context.scenario.nodes).flatMap(({ happens = [] }) => happens),
  ]);
  const found = new Map<string, RuleFinding>();
  for (const { act, at } of actsThatMatter(context)) {
    const error = context.tree.plan.critical.find(
      ({ critical: { evidence } }) => evidence && 'act' in evidence && evidence.act === act,
    );
    if (!error || done.has(act) || found.has(act)) continue;
    found.set(act, {
      at,
      message: `The scenario reckons with ${act}, the critical error "${error.critical.id}", and no choice does it.`,
      hint: `Write the choice with which people slip into it, or leave ${act} out here.`,
    });
  }
  return [...found.values()];
}

function actsThatMatter({ scenario }: LintContext): readonly { act: Act; at: DocumentPath }[] {
  const asked = listLeaves(scenario).flatMap(({ value, at }) =>
    'act' in value ? [{ act: value.act, at: [...at, 'act'] }] : [],
  );
  const taken = Object.keys(scenario.persona.overrides?.appraisal ?? {}) as Act[];
  return [
    ...asked,
    ...taken.map((act) => ({ act, at: ['persona', 'overrides', 'appraisal', act] })),
  ];
}

function findLimits(context: LintContext): readonly RuleFinding[] {
  const limits = context.scenario.briefing.mayNot ?? [];
  const isCrossed = context.choices.some(({ choice }) => commitsCritical(context, choice));
  if (limits.length === 0 || isCrossed) return [];
  return [
    {
      at: ['briefing', 'mayNot'],
      message:
        'The briefing says what the trainee may not do, and no choice commits a critical error.',
      hint: 'Write the choice that crosses a limit, and name the critical error it commits.',
    },
  ];
}
