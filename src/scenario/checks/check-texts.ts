import type { DocumentPath, Finding } from '../diagnostic.ts';
import type { Scenario } from '../scenario-schema.ts';
import type { Check } from './check-context.ts';

/** Every text exists in the default locale and is not empty. */
export const checkTexts: Check = ({ scenario }) => {
  const findings: Finding[] = [];
  visitTexts(scenario, [], (text, at) => {
    const words = text[scenario.defaultLocale];
    if (words !== undefined && words.trim() !== '') return;
    findings.push({
      code: 'missing-text',
      at: [...at],
      message: `A text is missing in the default language "${scenario.defaultLocale}".`,
      hint: `Add "${scenario.defaultLocale}" here.`,
    });
  });
  return findings;
};

/** Fields without any text below them; most of a document, so they are not searched. */
const TEXTLESS_FIELDS = new Set([
  'acts',
  'evidence',
  'repairs',
  'indicators',
  'critical',
  'asks',
  'when',
  'next',
  'effects',
  'wait',
  'happens',
  'learn',
  'appraisal',
]);

/** Fields that hold a locale map, or a list of them. */
const TEXT_FIELDS = new Set([
  'title',
  'teaser',
  'skills',
  'role',
  'situation',
  'goal',
  'mayOffer',
  'mayPromise',
  'mayNot',
  'routes',
  'unit',
  'hiddenCause',
  'variants',
  'text',
  'rationale',
  'felt',
  'what',
  'parting',
  'afterword',
  'says',
]);

/** A text with its place in the document. */
export interface PlacedText {
  readonly text: Readonly<Record<string, string>>;
  readonly at: DocumentPath;
}

/** Every text of a scenario in the order of the file. */
export function listTexts(scenario: Scenario): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  visitTexts(scenario, [], (text, at) => texts.push({ text, at: [...at] }));
  return texts;
}

type VisitText = (text: Readonly<Record<string, string>>, at: DocumentPath) => void;

/** Calls back for every locale map of a checked document; `at` is only valid during the call. */
function visitTexts(value: object, at: (string | number)[], visit: VisitText): void {
  if (Array.isArray(value)) return visitList(value, at, (child) => visitTexts(child, at, visit));
  for (const key in value) {
    const child: unknown = (value as Record<string, unknown>)[key];
    if (typeof child !== 'object' || child === null || TEXTLESS_FIELDS.has(key)) continue;
    at.push(key);
    if (TEXT_FIELDS.has(key)) visitField(child, at, visit);
    else visitTexts(child, at, visit);
    at.pop();
  }
}

/** A field that holds a locale map, or lists or groups of them; ids among them are no texts. */
function visitField(field: object, at: (string | number)[], visit: VisitText): void {
  if (Array.isArray(field)) return visitList(field, at, (child) => visitField(child, at, visit));
  if (isLocaleMap(field)) return visit(field, at);
  for (const key in field) {
    const child: unknown = (field as Record<string, unknown>)[key];
    if (typeof child !== 'object' || child === null) continue;
    at.push(key);
    visitField(child, at, visit);
    at.pop();
  }
}

/** Whether nothing but words stands in a field; ids may stand beside texts, but never alone. */
function isLocaleMap(field: object): field is Readonly<Record<string, string>> {
  for (const key in field) {
    if (typeof (field as Record<string, unknown>)[key] !== 'string') return false;
  }
  return true;
}

function visitList(
  list: readonly unknown[],
  at: (string | number)[],
  visit: (child: object) => void,
): void {
  list.forEach((child, index) => {
    if (typeof child !== 'object' || child === null) return;
    at.push(index);
    visit(child);
    at.pop();
  });
}
