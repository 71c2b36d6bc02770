import {
  checkChoiceReferences,
  checkEvidence,
  checkOpportunities,
} from './checks/check-assessment.ts';
import { checkConditions } from './checks/check-conditions.ts';
import type { Check, Library } from './checks/check-context.ts';
import { checkIds } from './checks/check-ids.ts';
import { checkLibrary } from './checks/check-library.ts';
import { checkNodes } from './checks/check-nodes.ts';
import { checkTexts } from './checks/check-texts.ts';
import { type Checked, checkSchema } from './check-schema.ts';
import { type Diagnostic, formatPath } from './diagnostic.ts';
import { createLocator } from './locate-path.ts';
import { matchesSchema } from './match-schema.ts';
import { type PositionedFinding, parseJson } from './parse-json.ts';
import { type Persona, personaSchema } from './persona-schema.ts';
import type { PlayableScenario } from './playable-scenario.ts';
import { preparePlayable } from './prepare-playable.ts';
import { type Rubric, rubricSchema } from './rubric-schema.ts';
import { type Scenario, scenarioSchema } from './scenario-schema.ts';

/** A file as it was read: its text, and its path for messages. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Parsed<T> {
  /** Present when there is no error. */
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

const CHECKS: readonly Check[] = [
  checkLibrary,
  checkIds,
  checkNodes,
  checkConditions,
  checkOpportunities,
  checkChoiceReferences,
  checkEvidence,
  checkTexts,
];

/**
 * The only door for scenario files: text in, a playable scenario or diagnostics out. Collects every
 * problem and never throws, whatever the text is.
 *
 * @example
 * const { value, diagnostics } = parseScenario({ path, text }, { personas, rubrics });
 */
export function parseScenario(file: SourceFile, library: Library): Parsed<PlayableScenario> {
  const parsed = parseDocument(file, checkScenario);
  const scenario = parsed.value;
  if (!scenario) return { diagnostics: parsed.diagnostics };
  const findings = CHECKS.flatMap((check) => check({ scenario, library }));
  const diagnostics = [...parsed.diagnostics, ...placeFindings(file, findings)];
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  return { value: preparePlayable(scenario, library, parsed.hash), diagnostics };
}

/** Sound files are the rule, and matching one takes a tenth of what the schema takes to read it. */
const checkScenario = (value: unknown): Checked<Scenario> =>
  matchesSchema(scenarioSchema, value)
    ? { value: value as Scenario, findings: [] }
    : checkSchema(scenarioSchema, value);

/** Reads a persona file; like `parseScenario`, it never throws. */
export const parsePersona = (file: SourceFile): Parsed<Persona> =>
  parseDocument(file, (value) => checkSchema(personaSchema, value));

/** Reads a rubric file; like `parseScenario`, it never throws. */
export const parseRubric = (file: SourceFile): Parsed<Rubric> =>
  parseDocument(file, (value) => checkSchema(rubricSchema, value));

interface ParsedDocument<T> extends Parsed<T> {
  readonly hash: string;
}

function parseDocument<T>(
  file: SourceFile,
  check: (value: unknown) => Checked<T>,
): ParsedDocument<T> {
  const json = parseJson(file.text);
  const { hash } = json;
  if (json.value === undefined) return { hash, diagnostics: placeFindings(file, json.findings) };
  const checked = check(json.value);
  const diagnostics = placeFindings(file, [...json.findings, ...checked.findings]);
  if (checked.value === undefined || diagnostics.length > 0) return { hash, diagnostics };
  return { value: checked.value, hash, diagnostics };
}

function placeFindings(
  file: SourceFile,
  findings: readonly PositionedFinding[],
): readonly Diagnostic[] {
  if (findings.length === 0) return [];
  const locator = createLocator(file.text);
  return findings.map((finding) => {
    const { code, severity, at, message, hint, offset } = finding;
    // A file too large or too deep is not read again just to find a line in it.
    const isWhole = at.length === 0 && offset === undefined;
    const position = isWhole
      ? {}
      : offset === undefined
        ? locator.positionOfPath(at)
        : locator.positionOf(offset);
    return {
      code,
      severity: severity ?? 'error',
      file: file.path,
      path: formatPath(at),
      message,
      hint: hint ?? '',
      ...position,
    };
  });
}
