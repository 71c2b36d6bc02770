import { parseArgs } from 'node:util';
import { nearestName } from '../scenario/nearest-name.ts';
import { Refusal } from './refusal.ts';

/** One option of a command, as it is parsed and as help shows it. */
export interface OptionRow {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** What a string stands for in help, such as "<dir>"; left out: the values it understands. */
  readonly value?: string;
  readonly about: string;
  /** Values that are understood; left out: any. */
  readonly oneOf?: readonly string[];
}

export type OptionRows = Readonly<Record<string, OptionRow>>;

/** What was written behind the name of a command. */
export interface Args {
  readonly names: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/** How many names a command takes, and what they are called in a message. */
export interface NameCount {
  readonly least: number;
  readonly most: number;
  readonly what: string;
  /** What to do where there are too few or too many; left out: to name them. */
  readonly hint?: string;
}

/**
 * Reads the arguments of a command. Throws a Refusal for an option that does not exist, a value that
 * is missing or not understood, and too few or too many names.
 */
export function parseArguments(line: readonly string[], rows: OptionRows, count: NameCount): Args {
  const { tokens } = parseArgs({
    args: [...line],
    options: Object.fromEntries(
      Object.entries(rows).map(([name, { type, short }]) => [
        name,
        short === undefined ? { type } : { type, short },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const names: string[] = [];
  const options = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') names.push(token.value);
    if (token.kind === 'option') options.set(token.name, valueOf(token, rows));
  }
  // Help was asked for, so that names may be missing.
  if (!options.has('help')) checkCount(names, count);
  return { names, options };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  /** True for --name=value, where the value may begin with a hyphen. */
  readonly inlineValue?: boolean | undefined;
}

function valueOf(token: OptionToken, rows: OptionRows): string {
  const { name, rawName, value } = token;
  const row = Object.hasOwn(rows, name) ? rows[name] : undefined;
  if (!row) throw refuseOption(rawName, name, Object.keys(rows));
  if (row.type === 'string') return checkValue(token, row);
  if (value === undefined) return '';
  throw new Refusal(`The option "--${name}" takes no value.`, `Write "--${name}" alone.`);
}

function checkValue(token: OptionToken, row: OptionRow): string {
  const { name, value } = token;
  if (value === undefined || value === '' || isNextOption(token)) {
    const sample = row.oneOf?.join(' or ') ?? row.value ?? 'a value';
    throw new Refusal(`The option "--${name}" needs a value.`, `Add it: --${name} ${sample}`);
  }
  if (!row.oneOf || row.oneOf.includes(value)) return value;
  const nearest = nearestName(value, row.oneOf);
  const hint = nearest ? `Did you mean "${nearest}"?` : `Use one of: ${row.oneOf.join(', ')}.`;
  throw new Refusal(`"${value}" is nothing "--${name}" understands.`, hint);
}

/** Whether the value was forgotten, so that the next option was taken for it. */
const isNextOption = ({ value = '', inlineValue }: OptionToken): boolean =>
  value.startsWith('-') && value !== '-' && !inlineValue;

function refuseOption(rawName: string, name: string, known: readonly string[]): Refusal {
  const nearest = nearestName(name, known);
  const hint = nearest
    ? `Did you mean "--${nearest}"?`
    : `There is: ${known.map((each) => `--${each}`).join(', ')}.`;
  return new Refusal(`There is no option "${rawName}" here.`, hint);
}

function checkCount(names: readonly string[], count: NameCount): void {
  const { least, most, what } = count;
  if (names.length < least) {
    throw new Refusal(`${capitalise(what)} is missing.`, count.hint ?? `Name ${what}.`);
  }
  const extra = names[most];
  if (extra === undefined) return;
  const hint = most === 0 ? 'Leave it out.' : `Name ${what}, and nothing behind it.`;
  throw new Refusal(`"${extra}" is one name too many.`, count.hint ?? hint);
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
