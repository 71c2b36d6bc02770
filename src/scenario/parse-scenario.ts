import type * as z from 'zod';
import {
  checkChoiceReferences,
  checkEvidence,
  checkOpportunities,
} from './checks/check-assessment.ts';
import { checkAuthority } from './checks/check-authority.ts';
import { checkCases } from './checks/check-cases.ts';
import { checkChannels } from './checks/check-channels.ts';
import { checkConditions } from './checks/check-conditions.ts';
import { checkConduct } from './checks/check-conduct.ts';
import type { Check, Library } from './checks/check-context.ts';
import { checkContacts } from './checks/check-contacts.ts';
import { checkCustomers } from './checks/check-customers.ts';
import { checkDesk } from './checks/check-desk.ts';
import { checkEarned } from './checks/check-earned.ts';
import { checkEscalation } from './checks/check-escalation.ts';
import { checkDisclosure } from './checks/check-disclosure.ts';
import { checkIds } from './checks/check-ids.ts';
import { checkLibrary } from './checks/check-library.ts';
import { checkNodes } from './checks/check-nodes.ts';
import { checkPresence } from './checks/check-persona.ts';
import { checkRenewals } from './checks/check-renewals.ts';
import { checkRubric } from './checks/check-rubric.ts';
import { checkTexts } from './checks/check-texts.ts';
import { checkWording } from './checks/check-wording.ts';
import { checkSchema } from './check-schema.ts';
import { type Diagnostic, type Finding, formatPath } from './diagnostic.ts';
import { createLocator } from './locate-path.ts';
import { matchesSchema } from './match-schema.ts';
import { type ParsedJson, type PositionedFinding, parseJson } from './parse-json.ts';
import { type Persona, personaSchema } from './persona-schema.ts';
import type { PlayableScenario } from './playable-scenario.ts';
import { preparePlayable } from './prepare-playable.ts';
import { type Rubric, rubricSchema } from './rubric-schema.ts';
import { type Scenario, scenarioSchema } from './scenario-schema.ts';
import { type SourceList, sourceListSchema } from './source-list-schema.ts';

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
  checkEarned,
  checkConduct,
  checkDesk,
  checkContacts,
  checkCustomers,
  checkAuthority,
  checkEscalation,
  checkRenewals,
  checkDisclosure,
  checkWording,
  checkChannels,
  checkTexts,
];

/**
 * The only door for scenario files: text in, a playable scenario or diagnostics out. Collects every
 * problem and never throws, whatever the text is.
 *
 * @example
 * const { value, diagnostics } = parseScenario({ path, text }, { personas, rubrics, sources });
 */
export function parseScenario(file: SourceFile, library: Library): Parsed<PlayableScenario> {
  const json = parseJson(file.text);
  const sound = readSound(json, library);
  return sound ? { value: sound, diagnostics: [] } : readInFull(file, library, json);
}

/** What `parseScenario` answers, read through the schema step by step: for files with findings. */
export function readInFull(
  file: SourceFile,
  library: Library,
  json = parseJson(file.text),
): Parsed<PlayableScenario> {
  if (isAnotherDocument(json.value)) return { diagnostics: placeFindings(file, [NO_SCENARIO]) };
  const parsed = parseDocument(file, scenarioSchema, json);
  const scenario = parsed.value;
  if (!scenario) return { diagnostics: parsed.diagnostics };
  const findings = runChecks(scenario, library);
  const diagnostics = [...parsed.diagnostics, ...placeFindings(file, findings)];
  if (diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics };
  const value = preparePlayable(scenario, library, parsed.hash);
  const further = placeFindings(file, checkCases(value.scenario));
  return further.length > 0
    ? { diagnostics: [...diagnostics, ...further] }
    : { value, diagnostics };
}

/** Fields that only a scenario has, and every one. */
const MARKS = ['nodes', 'opportunities', 'endings', 'hiddenCause'];

/** Whether a document is none that somebody began as a scenario; its lacks would not help anybody. */
const isAnotherDocument = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !MARKS.some((mark) => Object.hasOwn(value, mark));

const NO_SCENARIO: Finding = {
  code: 'no-scenario',
  at: [],
  message: `This is no scenario: it has no "${MARKS.slice(0, -1).join('", no "')}" and no "${MARKS.slice(-1).join('')}".`,
  hint: 'Check that it is the right file. "composure new" writes a scenario to start from.',
};

/**
 * The playable scenario of a file without any finding, which is the rule: matching it against the
 * schema takes a tenth of what reading it through the schema takes. Undefined for all others: the
 * schema puts fields into its own order, and findings are told in that order.
 */
function readSound(json: ParsedJson, library: Library): PlayableScenario | undefined {
  if (json.findings.length > 0 || !matchesSchema(scenarioSchema, json.value)) return undefined;
  const scenario = json.value as Scenario;
  if (runChecks(scenario, library).length > 0) return undefined;
  const playable = preparePlayable(scenario, library, json.hash);
  return checkCases(playable.scenario).length > 0 ? undefined : playable;
}

const runChecks = (scenario: Scenario, library: Library): readonly Finding[] =>
  CHECKS.flatMap((check) => check({ scenario, library }));

/** Reads a persona file; like `parseScenario`, it never throws. */
export const parsePersona = (file: SourceFile): Parsed<Persona> =>
  checkFurther(file, parseDocument(file, personaSchema), checkPresence);

/** Reads a list of sources; like `parseScenario`, it never throws. */
export const parseSources = (file: SourceFile): Parsed<SourceList> =>
  parseDocument(file, sourceListSchema);

/** Reads a rubric file with every reference in it; like `parseScenario`, it never throws. */
export const parseRubric = (file: SourceFile): Parsed<Rubric> =>
  checkFurther(file, parseDocument(file, rubricSchema), checkRubric);

/** What fits its schema must make sense as well. */
function checkFurther<T>(
  file: SourceFile,
  { value, diagnostics }: Parsed<T>,
  check: (value: T) => readonly Finding[],
): Parsed<T> {
  if (value === undefined) return { diagnostics };
  const found = placeFindings(file, check(value));
  return found.length > 0 ? { diagnostics: found } : { value, diagnostics };
}

interface ParsedDocument<T> extends Parsed<T> {
  readonly hash: string;
}

function parseDocument<T>(
  file: SourceFile,
  schema: z.ZodType<T>,
  json = parseJson(file.text),
): ParsedDocument<T> {
  const { hash } = json;
  if (json.value === undefined) return { hash, diagnostics: placeFindings(file, json.findings) };
  const checked = checkSchema(schema, json.value);
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
