import { expect } from 'vitest';
import type { Diagnostic } from '../../src/scenario/diagnostic.ts';
import { formatDiagnostic } from '../../src/scenario/diagnostic.ts';
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { LAMP, LIBRARY } from '../engine/lamp-scenario.ts';

export const PATH = 'scenarios/lamp/scenario.json';

/** A deep copy that may be changed at will. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any;

export const parseText = (text: string) => parseScenario({ path: PATH, text }, LIBRARY);

/** What is found in the lamp scenario after a change. */
export function diagnose(change: (scenario: Loose) => void): readonly Diagnostic[] {
  const copy: Loose = structuredClone(LAMP);
  change(copy);
  return parseText(JSON.stringify(copy, null, 2)).diagnostics;
}

/** The one finding expected; a second one would mean that one slip is reported twice. */
export function only(diagnostics: readonly Diagnostic[]): Diagnostic {
  expect(diagnostics.map(formatDiagnostic)).toHaveLength(1);
  const [diagnostic] = diagnostics;
  if (!diagnostic) throw new Error('nothing was found');
  return diagnostic;
}
