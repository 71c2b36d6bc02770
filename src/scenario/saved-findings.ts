import type { Diagnostic } from './diagnostic.ts';

/** Name under which the development server sends the page what is found in a file just saved. */
export const SAVED_FINDINGS = 'composure:findings';

/** What the rules find in a scenario and its plays while they are being written. */
export interface SavedFindings {
  /** Name of the scenario's folder. */
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
  /** False as long as the rules are missing that know everything that can happen. */
  readonly isWhole: boolean;
}
