import type * as z from 'zod';

type Schema = z.core.$ZodType;
type Match = (value: unknown) => boolean;

/** What zod keeps of a schema or a check, as far as it is read here. */
interface Definition {
  readonly type?: string;
  readonly check?: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly checks?: readonly { readonly _zod: { readonly def: Definition } }[];
  readonly coerce?: boolean;
  readonly fn?: (value: unknown) => unknown;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly length?: number;
}

/** The answer where something is not understood here: never sure. */
const NEVER: Match = () => false;

const matches = new WeakMap<Schema, Match>();

/**
 * Whether a value read from JSON is certain to fit a schema, and to come out of it as it is. Only a
 * yes says something; a no means that the schema has to be asked. It costs a fraction of what the
 * schema takes, since nothing is copied and nothing explained.
 */
export function matchesSchema(schema: Schema, value: unknown): boolean {
  return matchOf(schema)(value);
}

function matchOf(schema: Schema): Match {
  const known = matches.get(schema);
  if (known) return known;
  const definition = schema._zod.def as Definition;
  const tests = [matchOfType(schema as z.core.$ZodTypes)];
  if (definition.check !== undefined && definition.type !== 'custom') {
    tests.push(matchOfCheck(definition));
  }
  for (const check of definition.checks ?? []) tests.push(matchOfCheck(check._zod.def));
  const match = tests.reduce(joinMatches);
  matches.set(schema, match);
  return match;
}

const joinMatches = (first: Match, second: Match): Match =>
  first === NEVER || second === NEVER ? NEVER : (value) => first(value) && second(value);

type Types = z.core.$ZodTypes;
type TypeOf<Type> = Extract<Types, { readonly _zod: { readonly def: { readonly type: Type } } }>;

/** How the types of schema match that are used here; all others are never sure. */
const TYPES: { readonly [Type in Types['_zod']['def']['type']]?: (schema: TypeOf<Type>) => Match } =
  {
    string: ({ _zod: { def } }) => matchPlain('string', def.coerce),
    number: ({ _zod: { def } }) => (def.coerce ? NEVER : Number.isFinite),
    boolean: ({ _zod: { def } }) => matchPlain('boolean', def.coerce),
    enum: ({ _zod: { values } }) => matchOneOf(values),
    literal: ({ _zod: { values } }) => matchOneOf(values),
    custom: ({ _zod: { def } }) => matchOfCheck(def),
    optional: ({ _zod: { def } }) => matchOf(def.innerType),
    union: ({ _zod: { def } }) => matchAny(def.options.map(matchOf)),
    object: ({ _zod: { def } }) =>
      def.catchall?._zod.def.type === 'never' ? matchObject(def.shape) : NEVER,
    record: ({ _zod: { def } }) => matchRecord(def),
    array: ({ _zod: { def } }) => matchList(matchOf(def.element)),
    tuple: ({ _zod: { def } }) => (def.rest ? NEVER : matchTuple(def.items.map(matchOf))),
  };

function matchOfType(schema: Types): Match {
  const type = TYPES[schema._zod.def.type] as ((schema: Types) => Match) | undefined;
  return type?.(schema) ?? NEVER;
}

/** How the checks beside a type match that are used here; all others are never sure. */
const CHECKS: Readonly<Record<string, (limit: Definition) => Match>> = {
  'number_format safeint': () => Number.isSafeInteger,
  'string_format regex': ({ pattern }) =>
    pattern?.flags === '' ? (value) => pattern.test(value as string) : NEVER,
  greater_than: ({ value: least = Number.NaN, inclusive }) =>
    inclusive ? (value) => (value as number) >= least : NEVER,
  less_than: ({ value: most = Number.NaN, inclusive }) =>
    inclusive ? (value) => (value as number) <= most : NEVER,
  min_length:
    ({ minimum = Number.NaN }) =>
    (value) =>
      lengthOf(value) >= minimum,
  max_length:
    ({ maximum = Number.NaN }) =>
    (value) =>
      lengthOf(value) <= maximum,
  length_equals:
    ({ length }) =>
    (value) =>
      lengthOf(value) === length,
  custom: ({ fn }) => (fn ? (value) => fn(value) === true : NEVER),
};

function matchOfCheck(def: Definition): Match {
  const name = def.format === undefined ? def.check : `${def.check} ${def.format}`;
  return CHECKS[name ?? '']?.(def) ?? NEVER;
}

const lengthOf = (value: unknown): number => (value as string | readonly unknown[]).length;

const matchPlain = (type: string, isCoerced = false): Match =>
  isCoerced ? NEVER : (value) => typeof value === type;

const matchOneOf = (words: ReadonlySet<unknown> | undefined): Match =>
  words ? (value) => words.has(value) : NEVER;

const matchAny =
  (options: readonly Match[]): Match =>
  (value) => {
    for (const option of options) if (option(value)) return true;
    return false;
  };

const matchList =
  (element: Match): Match =>
  (value) => {
    if (!Array.isArray(value)) return false;
    for (const item of value) if (!element(item)) return false;
    return true;
  };

const matchTuple =
  (items: readonly Match[]): Match =>
  (value) =>
    Array.isArray(value) &&
    value.length === items.length &&
    items.every((item, place) => item(value[place]));

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing but fields of the shape, and all that it requires. */
function matchObject(shape: Readonly<Record<string, Schema>>): Match {
  const fields = new Map(
    Object.entries(shape).map(([key, schema]) => [
      key,
      { match: matchOf(schema), isRequired: schema._zod.def.type !== 'optional' },
    ]),
  );
  const required = [...fields.values()].filter(({ isRequired }) => isRequired).length;
  return (value) => {
    if (!isGroup(value)) return false;
    let found = 0;
    for (const key in value) {
      const field = fields.get(key);
      if (!field?.match(value[key])) return false;
      if (field.isRequired) found += 1;
    }
    return found === required;
  };
}

function matchRecord(def: z.core.$ZodRecordDef): Match {
  const isExhaustive = def.keyType._zod.values !== undefined && !def.partial;
  if (isExhaustive || def.mode === 'loose') return NEVER;
  const isKey = matchOf(def.keyType);
  const isValue = matchOf(def.valueType);
  return (value) => {
    if (!isGroup(value)) return false;
    for (const key in value) {
      // The schema drops this one name silently.
      if (key === '__proto__' || !isKey(key) || !isValue(value[key])) return false;
    }
    return true;
  };
}
