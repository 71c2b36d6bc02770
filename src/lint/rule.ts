import type { DocumentPath, Severity } from '../scenario/diagnostic.ts';
import type { LintContext } from './lint-context.ts';

/** A finding of one rule; code and severity are the rule's own. */
export interface RuleFinding {
  readonly at: DocumentPath;
  /** What is wrong, with the name quoted. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * Changes to the example scenario: what to put at a place such as "nodes.open.choices[0].text.en".
 * An index one past the end adds to a list, null removes what is there, and { copyOf: place } takes
 * what the example scenario has elsewhere.
 */
export type Example = Readonly<Record<string, JsonValue>>;

/** One thing that makes a scenario a good one, and how to tell that it is missing. */
export interface Rule {
  /** Stable code, the same as the name of the rule's file. */
  readonly code: string;
  /** error: results would be wrong or unfair. warning: the trainee would learn less. */
  readonly severity: Severity;
  /** What holds in a sound scenario, in one sentence for the authors' guide. */
  readonly title: string;
  /** With the bad changes this rule, and no other, finds something; with the good ones none does. */
  readonly examples: { readonly bad: Example; readonly good: Example };
  /** Present where the rule finds nothing without an analysis of what can happen. */
  readonly needs?: 'analysis';
  /** Finds every breach. Total: it never throws on a scenario that passed parsing. */
  readonly check: (context: LintContext) => readonly RuleFinding[];
}
