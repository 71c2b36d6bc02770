import type { DocumentPath, Finding } from '../diagnostic.ts';
import { suggestName } from '../nearest-name.ts';
import type { Scenario } from '../scenario-schema.ts';
import type { Check } from './check-context.ts';

/** Every text exists in the default locale and is not empty. */
export const checkTexts: Check = ({ scenario }) => {
  const findings: Finding[] = [];
  const { defaultLocale } = scenario;
  let hasAny = false;
  const visit: VisitText = (text, at) => {
    if (text[defaultLocale] !== undefined) hasAny = true;
    if (hasWords(text[defaultLocale])) return;
    findings.push({
      code: 'missing-text',
      at: [...at],
      message: `A text is missing in the default language "${defaultLocale}".`,
      hint: `Add "${defaultLocale}" here.`,
    });
  };
  visitTexts(scenario, { at: [], visit });
  return hasAny ? findings : [otherLanguage(scenario)];
};

/** Where not one text is in the default language, the language is named wrongly and not the texts. */
function otherLanguage(scenario: Scenario): Finding {
  const locales = listTexts(scenario).flatMap(({ text }) => Object.keys(text));
  const { defaultLocale } = scenario;
  return {
    code: 'missing-text',
    at: ['defaultLocale'],
    message: `Not one text is written in the default language "${defaultLocale}".`,
    hint: suggestName(defaultLocale, new Set(locales), 'text'),
  };
}

const hasWords = (words: string | undefined): boolean => words !== undefined && /\S/.test(words);

/** Fields without any text below them; most of a document, so they are not searched. */
const TEXTLESS_FIELDS = new Set([
  'acts',
  'evidence',
  'repairs',
  'indicators',
  'critical',
  'asks',
  'claims',
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
  'block',
  'goal',
  'mayOffer',
  'mayPromise',
  'mayNot',
  'routes',
  'unit',
  'hiddenCause',
  'variants',
  'text',
  'body',
  'keywords',
  'question',
  'contentNote',
  'to',
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
  visitTexts(scenario, { at: [], visit: (text, at) => texts.push({ text, at: [...at] }) });
  return texts;
}

type VisitText = (text: Readonly<Record<string, string>>, at: DocumentPath) => void;

interface Walk {
  /** Where the walk is; only valid during a call of `visit`. */
  readonly at: (string | number)[];
  readonly visit: VisitText;
}

/** Visits every locale map of a checked document. */
function visitTexts(value: object, walk: Walk): void {
  if (Array.isArray(value)) return visitList(value, walk, visitTexts);
  for (const key in value) {
    const child: unknown = (value as Record<string, unknown>)[key];
    if (typeof child !== 'object' || child === null || TEXTLESS_FIELDS.has(key)) continue;
    walk.at.push(key);
    if (key === 'nodes') visitNodes(child, walk);
    else if (TEXT_FIELDS.has(key)) visitField(child, walk);
    else visitTexts(child, walk);
    walk.at.pop();
  }
}

/** Nodes go by names of the author's, which may be those of fields. */
function visitNodes(nodes: object, walk: Walk): void {
  for (const [id, node] of Object.entries(nodes)) {
    if (typeof node !== 'object' || node === null) continue;
    walk.at.push(id);
    visitTexts(node as object, walk);
    walk.at.pop();
  }
}

/** A field that holds a locale map, or lists or groups of them; ids among them are no texts. */
function visitField(field: object, walk: Walk): void {
  if (Array.isArray(field)) return visitList(field, walk, visitField);
  if (isLocaleMap(field)) return walk.visit(field, walk.at);
  for (const key in field) {
    const child: unknown = (field as Record<string, unknown>)[key];
    if (typeof child !== 'object' || child === null) continue;
    walk.at.push(key);
    visitField(child, walk);
    walk.at.pop();
  }
}

function visitList(
  list: readonly unknown[],
  walk: Walk,
  visitItem: (item: object, walk: Walk) => void,
): void {
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index];
    if (typeof item !== 'object' || item === null) continue;
    walk.at.push(index);
    visitItem(item, walk);
    walk.at.pop();
  }
}

/** Whether nothing but words stands in a field; ids may stand beside texts, but never alone. */
function isLocaleMap(field: object): field is Readonly<Record<string, string>> {
  for (const key in field) {
    if (typeof (field as Record<string, unknown>)[key] !== 'string') return false;
  }
  return true;
}
