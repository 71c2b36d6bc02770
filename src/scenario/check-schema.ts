import type * as z from 'zod';
import { type Finding, formatPath } from './diagnostic.ts';
import {
  describeForm,
  describeKey,
  describeLimit,
  describeType,
  describeWord,
} from './describe-deviation.ts';
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
  const result = schema.safeParse(value, { reportInput: true, error: tellKnownKeys });
  if (result.success) return { value: result.data, findings: [] };
  return { findings: withoutMisspelt(result.error.issues.flatMap(describeIssue)) };
}

/** A field whose name is misspelt is missing as well; that is said once. */
function withoutMisspelt(findings: readonly Finding[]): readonly Finding[] {
  const meant = new Set(findings.map((one) => formatPath((one as UnknownKey).meant ?? [])));
  return findings.filter(({ code, at }) => code !== 'missing-field' || !meant.has(formatPath(at)));
}

/** Zod forgets which keys there are before anybody reads the issue, so its message carries them. */
function tellKnownKeys(issue: RawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const { shape, keyType } = issue.inst?._zod.def as Partial<KeyedDefinition>;
  return JSON.stringify(
    Object.keys(shape ?? {}).concat([...(keyType?._zod.values ?? [])].map(String)),
  );
}

/** What zod keeps of an object, or of a record whose keys are words. */
interface KeyedDefinition {
  readonly shape: object;
  readonly keyType: z.core.$ZodType;
}

type KeysIssue = Extract<Issue, { code: 'unrecognized_keys' }>;

const knownKeysOf = ({ message }: KeysIssue): readonly string[] =>
  JSON.parse(message) as readonly string[];

function describeIssue(issue: Issue): readonly Finding[] {
  const at = issue.path.filter((step) => typeof step !== 'symbol');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, at, knownKeysOf(issue)));
    case 'invalid_union':
      return describeUnion(issue, at);
    case 'invalid_value':
      return [describeWord(issue, at)];
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

interface UnknownKey extends Finding {
  /** Place of the field that was probably meant. */
  readonly meant?: Finding['at'] | undefined;
}

function unknownKey(key: string, at: Finding['at'], known: readonly string[]): UnknownKey {
  const nearest = nearestName(key, known);
  return {
    code: 'unknown-key',
    at: [...at, key],
    message: `There is no field "${key}" here.`,
    hint: suggestName(key, known, 'field'),
    meant: nearest === undefined ? undefined : [...at, nearest],
  };
}

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

/** Reports the branch that was most probably meant: the one with the fewest foreign keys. */
function describeUnion(issue: UnionIssue, at: Finding['at']): readonly Finding[] {
  const [first = []] = issue.errors;
  if (issue.input === undefined) {
    return first.flatMap((inner) => describeIssue({ ...inner, path: at } as Issue));
  }
  const branches = [...issue.errors].filter((one) => !isAnotherForm(one)).sort(compareBranches);
  const best = branches[0];
  if (!best) return [describeForms(at)];
  const strange = best.flatMap((inner) => (isAboutKeys(inner) ? inner.keys : []));
  if (strange.length > 0 && strange.length === Object.keys(issue.input as object).length) {
    const known = branches.flat().flatMap((one) => (isAboutKeys(one) ? knownKeysOf(one) : []));
    return strange.map((key) => unknownKey(key, at, [...new Set(known)]));
  }
  return best.flatMap((inner) =>
    describeIssue({ ...inner, path: [...at, ...inner.path] } as Issue),
  );
}

const describeForms = (at: Finding['at']): Finding => ({
  code: 'unknown-word',
  at,
  message: 'This is none of the forms that are understood here.',
  hint: 'See the tables of conditions and effects, or let the editor complete it.',
});

/** Whether an issue is about fields of the very value that a union was to fit. */
const isAboutKeys = (issue: Issue): issue is KeysIssue =>
  issue.code === 'unrecognized_keys' && issue.path.length === 0;

/** Whether a branch of a union is for values of another kind altogether. */
const isAnotherForm = (issues: readonly Issue[]): boolean =>
  issues.some((issue) => issue.path.length === 0 && !isAboutKeys(issue));

/** Fewer foreign keys first, then fewer other mistakes. */
const compareBranches = (a: readonly Issue[], b: readonly Issue[]): number =>
  foreignIn(a) - foreignIn(b) || mistakesIn(a) - mistakesIn(b);

const foreignIn = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (isAboutKeys(issue) ? issue.keys.length : 0), 0);

const mistakesIn = (issues: readonly Issue[]): number =>
  issues.reduce((sum, { code }) => sum + (code === 'invalid_type' ? 2 : 1), 0);
