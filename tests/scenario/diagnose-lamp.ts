import { expect } from 'vitest';
import type { Diagnostic } from '../../src/scenario/diagnostic.ts';
import { formatDiagnostic } from '../../src/scenario/diagnostic.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { DESK_LAMP } from '../engine/furnished-lamp.ts';
import { LAMP, LIBRARY } from '../engine/lamp-scenario.ts';

export const PATH = 'scenarios/lamp/scenario.json';

/** A deep copy that may be changed at will. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any;

export const parseText = (text: string) => parseScenario({ path: PATH, text }, LIBRARY);

const diagnoseIn =
  (scenario: object) =>
  (change: (scenario: Loose) => void): readonly Diagnostic[] => {
    const copy: Loose = structuredClone(scenario);
    change(copy);
    return parseText(JSON.stringify(copy, null, 2)).diagnostics;
  };

/** What is found in the lamp scenario after a change. */
export const diagnose = diagnoseIn(LAMP);

/** The same in the lamp scenario with a desk, contacts and a case note. */
export const diagnoseDesk = diagnoseIn(DESK_LAMP);

/** A change, and the finding it brings. */
export interface Expected {
  readonly change: (scenario: Loose) => void;
  readonly code: string;
  readonly path: string;
  /** What message and hint say. */
  readonly words: RegExp;
}

/** The one finding expected; a second one would mean that one slip is reported twice. */
export function only(diagnostics: readonly Diagnostic[]): Diagnostic {
  expect(diagnostics.map(formatDiagnostic)).toHaveLength(1);
  const [diagnostic] = diagnostics;
  if (!diagnostic) throw new Error('nothing was found');
  return diagnostic;
}
