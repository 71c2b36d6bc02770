import type * as z from 'zod';
import type { Finding } from './diagnostic.ts';
import { nearestName } from './nearest-name.ts';
import { CLOSE, STAY } from './vocabulary.ts';

type Issue = z.core.$ZodIssue;
type Place = Finding['at'];

/** How a value is called in a message. */
function nameOf(at: Place): string {
  const last = at[at.length - 1];
  if (last === undefined) return 'The file';
  if (typeof last === 'string') return `"${last}"`;
  const list = at.findLast((step) => typeof step === 'string');
  return list === undefined ? 'An entry' : `An entry of "${list}"`;
}

type ValueIssue = Extract<Issue, { code: 'invalid_value' }>;

/** A value that is none of the words known there. */
export function describeWord(issue: ValueIssue, at: Place): Finding {
  const { input } = issue;
  const words = issue.values.map(String);
  if (input === undefined) return missingField(at, `it is ${listWords(words)}`);
  if (at[at.length - 1] === 'format') return describeFormat(input, at, words);
  const isText = typeof input === 'string';
  const nearest = isText ? nearestName(input, words) : undefined;
  return {
    code: 'unknown-word',
    at,
    message: `${isText ? `"${input}"` : 'This value'} is not one of the words known here.`,
    hint: nearest === undefined ? `Use ${listWords(words)}.` : `Did you mean "${nearest}"?`,
  };
}

const listWords = (words: readonly string[]): string =>
  words.length === 1 ? String(words[0]) : `one of: ${words.join(', ')}`;

function describeFormat(input: unknown, at: Place, words: readonly string[]): Finding {
  if (typeof input !== 'number') return describeType('number', input, at);
  return {
    code: 'unknown-format',
    at,
    message: `This release reads format ${words.join(' or ')}.`,
    hint: 'A file of a newer format needs a newer release.',
  };
}

/** A name the author chose, such as that of a node, in a form that is not understood. */
export function describeKey(issue: Extract<Issue, { code: 'invalid_key' }>, at: Place): Finding {
  const name = String(at[at.length - 1] ?? '');
  const forms = issue.issues.map(({ message }) => message).join('; ');
  return {
    code: 'wrong-form',
    at,
    message: `The name "${name}" is not written as expected: ${forms}.`,
    hint: 'Rename it, also where it is referred to.',
  };
}

/** A value of another type than expected, or none at all. */
export function describeType(expected: string, input: unknown, at: Place): Finding {
  if (input === undefined) return missingField(at, `it is ${wordFor(expected)}`);
  return {
    code: 'wrong-type',
    at,
    message: `${nameOf(at)} should be ${wordFor(expected)}.`,
    hint: `It is ${wordFor(typeNameOf(input))} now.`,
  };
}

const missingField = (at: Place, form: string): Finding => ({
  code: 'missing-field',
  at,
  message: `The field ${nameOf(at)} is missing.`,
  hint: `Add it; ${form}.`,
});

function typeNameOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'a group in { }',
  record: 'a group in { }',
  null: 'null',
  text: 'a text per language, such as {"en": "Good morning"}',
};

const wordFor = (type: string): string => TYPE_WORDS[type] ?? type;

/** What a limit counts, one of it and more. */
const ENTRIES = ['entry', 'entries'] as const;
const CHARACTERS = ['character', 'characters'] as const;

type LimitIssue = Extract<Issue, { code: 'too_small' | 'too_big' }>;

/** A number, text or list beyond its limits. */
export function describeLimit(issue: LimitIssue, at: Place): Finding {
  const name = nameOf(at);
  const isTooMuch = issue.code === 'too_big';
  const limit = Number(isTooMuch ? issue.maximum : issue.minimum);
  const rule = isTooMuch ? `the most is ${limit}` : `the least is ${limit}`;
  const input: unknown = issue.input;
  if (!Array.isArray(input) && typeof input !== 'string') {
    return { code: 'out-of-range', at, message: `${name} is ${String(input)}; ${rule}.` };
  }
  const [one, more] = Array.isArray(input) ? ENTRIES : CHARACTERS;
  const { length } = input;
  const count = `${length === 0 ? 'no' : length} ${length === 1 ? one : more}`;
  return { code: 'out-of-range', at, message: `${name} has ${count}; ${rule}.` };
}

/** A text, or anything else, that is not written in the form expected. */
export function describeForm(issue: Issue, at: Place): Finding {
  if (issue.code !== 'invalid_format') {
    return { code: 'wrong-form', at, message: `${nameOf(at)}: ${issue.message}.` };
  }
  const { input } = issue;
  const isShort = input !== undefined && input !== '' && input.length <= LONGEST_QUOTED;
  return {
    code: 'wrong-form',
    at,
    message: `${isShort ? `"${input}"` : nameOf(at)} is not written as expected: ${issue.message}.`,
    hint: suggestTarget(input),
  };
}

const LONGEST_QUOTED = 64;

/** The places beside nodes that a choice may lead to, where one of them was meant. */
function suggestTarget(input: string | undefined): string | undefined {
  if (!input?.startsWith('@')) return undefined;
  const nearest = nearestName(input, [CLOSE, STAY]);
  return nearest === undefined ? undefined : `Did you mean "${nearest}"?`;
}
