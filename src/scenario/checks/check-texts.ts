import type { DocumentPath, Finding } from '../diagnostic.ts';
import type { Check } from './check-context.ts';

/** Every text exists in the default locale and is not empty. */
export const checkTexts: Check = ({ scenario }) => {
  const findings: Finding[] = [];
  visitTexts(scenario, [], (text, at) => {
    const words = text[scenario.defaultLocale];
    if (words !== undefined && words.trim() !== '') return;
    findings.push({
      code: 'missing-text',
      at,
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

type VisitText = (text: Readonly<Record<string, string>>, at: DocumentPath) => void;

/** Calls back for every locale map of a checked document. */
export function visitTexts(value: unknown, at: DocumentPath, visit: VisitText): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (typeof child !== 'object' || TEXTLESS_FIELDS.has(key)) continue;
    const childAt = [...at, Array.isArray(value) ? Number(key) : key];
    if (TEXT_FIELDS.has(key) && isLocaleMap(child)) visit(child, childAt);
    else if (TEXT_FIELDS.has(key) && Array.isArray(child)) {
      child.forEach((text: unknown, index) => {
        if (isLocaleMap(text)) visit(text, [...childAt, index]);
      });
    } else visitTexts(child, childAt, visit);
  }
}

function isLocaleMap(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}
