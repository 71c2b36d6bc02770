import type * as z from 'zod';
import type { Finding } from './diagnostic.ts';
import { nearestName, suggestName } from './nearest-name.ts';

type RawIssue = z.core.$ZodRawIssue;
type Issue = z.core.$ZodIssue;

export interface Checked<T> {
  readonly value?: T;
  readonly findings: readonly Finding[];
}

/**
 * Checks a value against a strict schema. Every deviation becomes a finding in plain words; unknown
 * keys and misspelt words come with the nearest one that exists. Never throws.
 */
export function checkSchema<T>(schema: z.ZodType<T>, value: unknown): Checked<T> {
  // Sound files are the rule; only others are read again for what their findings need to say.
  const quick = schema.safeParse(value);
  if (quick.success) return { value: quick.data, findings: [] };
  const knownKeys = new Map<string, readonly string[]>();
  const result = schema.safeParse(value, {
    reportInput: true,
    error: (issue: RawIssue) => {
      if (issue.code === 'unrecognized_keys') knownKeys.set(issue.keys.join('|'), keysOf(issue));
      return undefined;
    },
  });
  if (result.success) return { value: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => describeIssue(issue, knownKeys));
  return { findings };
}

type KnownKeys = ReadonlyMap<string, readonly string[]>;

function keysOf(issue: RawIssue): readonly string[] {
  const definition = issue.inst?._zod.def as { shape?: object } | undefined;
  return Object.keys(definition?.shape ?? {});
}

function describeIssue(issue: Issue, knownKeys: KnownKeys): readonly Finding[] {
  const at = issue.path.filter((step) => typeof step !== 'symbol');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'unknown-key',
        at: [...at, key],
        message: `There is no field "${key}" here.`,
        hint: suggestName(key, knownKeys.get(issue.keys.join('|')) ?? [], 'field'),
      }));
    case 'invalid_union':
      return describeUnion(issue, at, knownKeys);
    case 'invalid_value':
      return [describeValue(issue, at)];
    case 'invalid_type':
      return [describeType(issue.expected, issue.input, at)];
    case 'invalid_key':
      return [describeKey(issue, at)];
    case 'custom':
      return [describeType('text', issue.input, at)];
    case 'too_small':
    case 'too_big':
      return [describeLimit(issue, at)];
    default:
      return [describeForm(issue, at)];
  }
}

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

/** Reports the branch that was most probably meant: the one with the fewest foreign keys. */
function describeUnion(
  issue: UnionIssue,
  at: Finding['at'],
  knownKeys: KnownKeys,
): readonly Finding[] {
  const branches = [...issue.errors].sort((a, b) => distanceOf(a) - distanceOf(b));
  const best = branches[0];
  if (!best || distanceOf(best) >= FOREIGN) {
    return [
      {
        code: 'unknown-word',
        at,
        message: 'This is none of the forms that are understood here.',
        hint: 'See the tables of conditions and effects, or let the editor complete it.',
      },
    ];
  }
  return best.flatMap((inner) =>
    describeIssue({ ...inner, path: [...at, ...inner.path] } as Issue, knownKeys),
  );
}

const FOREIGN = 100;

/** How far a branch of a union is from the value: its own mistakes, or plainly another form. */
function distanceOf(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.path.length > 0) return sum + (issue.code === 'invalid_type' ? 2 : 1);
    return sum + (issue.code === 'unrecognized_keys' ? FOREIGN / 2 : FOREIGN);
  }, 0);
}

function describeValue(
  issue: Extract<Issue, { code: 'invalid_value' }>,
  at: Finding['at'],
): Finding {
  const words = issue.values.map(String);
  const input = typeof issue.input === 'string' ? issue.input : undefined;
  const what = input === undefined ? 'This value' : `"${input}"`;
  if (issue.path[issue.path.length - 1] === 'format') {
    return {
      code: 'unknown-format',
      at,
      message: `This release reads format ${words.join(' or ')}.`,
      hint: 'A file of a newer format needs a newer release.',
    };
  }
  return {
    code: 'unknown-word',
    at,
    message: `${what} is not one of the words known here.`,
    hint: input === undefined ? `Use one of: ${words.join(', ')}.` : suggestWord(input, words),
  };
}

function suggestWord(input: string, words: readonly string[]): string {
  const nearest = nearestName(input, words);
  return nearest === undefined ? `Use one of: ${words.join(', ')}.` : `Did you mean "${nearest}"?`;
}

/** A name the author chose, such as that of a node, in a form that is not understood. */
function describeKey(issue: Extract<Issue, { code: 'invalid_key' }>, at: Finding['at']): Finding {
  const name = String(at[at.length - 1] ?? '');
  const forms = issue.issues.map(({ message }) => message).join('; ');
  return {
    code: 'wrong-form',
    at,
    message: `The name "${name}" is not written as expected: ${forms}.`,
    hint: 'Rename it, also where it is referred to.',
  };
}

function describeType(expected: string, input: unknown, at: Finding['at']): Finding {
  const name = String(at[at.length - 1] ?? 'file');
  if (input === undefined) {
    return {
      code: 'missing-field',
      at,
      message: `The field "${name}" is missing.`,
      hint: `Add it; it is ${wordFor(expected)}.`,
    };
  }
  return {
    code: 'wrong-type',
    at,
    message: `"${name}" should be ${wordFor(expected)}.`,
    hint: `It is ${wordFor(typeNameOf(input))} now.`,
  };
}

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

function describeLimit(issue: LimitIssue, at: Finding['at']): Finding {
  const name = `"${String(at[at.length - 1] ?? 'file')}"`;
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

function describeForm(issue: Issue, at: Finding['at']): Finding {
  const name = String(at[at.length - 1] ?? 'file');
  if (issue.code === 'invalid_format') {
    return {
      code: 'wrong-form',
      at,
      message: `"${name}" is not written as expected: ${issue.message}.`,
    };
  }
  return { code: 'wrong-form', at, message: `"${name}": ${issue.message}.` };
}
