import * as z from 'zod';
import { MANAGER_PRESSURE, commonDeltas } from '../persona/appraisal-table.ts';
import { ANGER_BANDS, WORRY_BANDS } from '../persona/bands.ts';
import { ACT_MEANINGS } from '../scenario/act-meanings.ts';
import { HARMFUL_ACTS, HELPFUL_ACTS } from '../scenario/acts.ts';
import { conditionForms, effectSchema } from '../scenario/condition-schema.ts';
import { localiseText } from '../scenario/localise-text.ts';
import type { Persona } from '../scenario/persona-schema.ts';
import type { Rubric } from '../scenario/rubric-schema.ts';
import type { Act } from '../scenario/vocabulary.ts';
import type { ScenarioLibrary } from './read-library.ts';
import { type CoveredSource, coverSources } from './source-coverage.ts';
import { wrapText } from './terminal.ts';

type Row = readonly string[];

const START = (name: string): string => `<!-- table: ${name} -->`;
const END = '<!-- end of table -->';

/** The tables of the authors' guide by name, as Markdown, made from what the product itself reads. */
function makeTables(shipped: ScenarioLibrary): Readonly<Record<string, string>> {
  const { covered, uncovered } = coverSources(shipped);
  const personas = [...shipped.library.personas.values()].map(personaRow);
  const rubrics = [...shipped.library.rubrics.values()].map(rubricRow);
  return {
    customers: table(['persona', 'on the card', 'who that is'], personas),
    rubrics: table(['rubric', 'name', 'dimensions, with their weight', 'profiles'], rubrics),
    'helpful acts': actTable(HELPFUL_ACTS),
    'harmful acts': actTable(HARMFUL_ACTS),
    'moods and grasps': bandTable(),
    conditions: formTable(['condition', 'true when'], conditionForms),
    effects: formTable(['effect', 'what it changes'], effectSchema),
    'covered sources': coverageTable(covered),
    'sources without a scenario': listInGroups(uncovered),
  };
}

/**
 * The guide with every table between `<!-- table: name -->` and `<!-- end of table -->` made anew.
 * Throws for a table nobody makes: that is a mistake in the guide.
 */
export function fillTables(guide: string, shipped: ScenarioLibrary): string {
  const tables = makeTables(shipped);
  const pattern = /<!-- table: ([\w ]+) -->[\s\S]*?<!-- end of table -->/g;
  return guide.replace(pattern, (_whole, name: string) => {
    const table = tables[name];
    if (table === undefined) throw new Error(`There is no table "${name}" for the guide`);
    return `${START(name)}\n\n${table}\n\n${END}`;
  });
}

const personaRow = ({ id, title, summary }: Persona): Row => [
  `\`${id}\``,
  title['en'] ?? '',
  summary['en'] ?? '',
];

function rubricRow({ id, title, dimensions, profiles }: Rubric): Row {
  const weighed = dimensions.map((one) => `${one.title['en'] ?? ''} ${one.weight}`);
  const named = Object.keys(profiles).map((name) => `\`${name}\``);
  return [`\`${id}\``, title['en'] ?? '', weighed.join(', '), named.join(', ')];
}

function actTable(acts: readonly Act[]): string {
  const head = ['act', 'what it is', 'anger', 'worry', 'trust', 'joy', 'effort', 'manager'];
  return table(head, acts.map(actRow));
}

function actRow(act: Act): Row {
  const { anger, worry, trust, joy, effort } = commonDeltas(act);
  const numbers = [anger, worry, trust, joy, effort, MANAGER_PRESSURE[act] ?? 0];
  return [`\`${act}\``, ACT_MEANINGS[act], ...numbers.map(signed)];
}

const signed = (value: number): string => {
  if (value === 0) return '';
  return value > 0 ? `+${value}` : `−${-value}`;
};

/** Where each state of a gauge begins and ends; the first one is what is left below them. */
function bandTable(): string {
  const rows = [
    ['anger', '`calm`', '', ''],
    ...Object.entries(ANGER_BANDS).map(bandRow('anger')),
    ['worry', '`sure`', '', ''],
    ...Object.entries(WORRY_BANDS).map(bandRow('worry')),
  ];
  return table(['gauge', 'state', 'begins at', 'is left below'], rows);
}

const bandRow =
  (gauge: string) =>
  ([state, [from, below]]: [string, readonly [number, number]]): Row => [
    gauge,
    `\`${state}\``,
    String(from),
    String(below),
  ];

/** One row per form of a closed vocabulary, with an example made from its fields. */
function formTable(head: Row, union: z.ZodUnion<readonly z.ZodObject[]>): string {
  return table(
    head,
    union.options.map((form) => {
      const fields = Object.entries(form.shape) as [string, z.ZodType][];
      const example = fields
        .map(([name, field]) => `"${name}": ${exampleOf(name, field)}`)
        .join(', ');
      const words = form.description ?? fields.map(([, { description }]) => description).join(' ');
      return [`\`{ ${example} }\``, words];
    }),
  );
}

function exampleOf(name: string, field: z.ZodType): string {
  const schema = z.toJSONSchema(field, { unrepresentable: 'any', io: 'input' });
  if (schema.enum) return JSON.stringify(schema.enum[0]);
  if (schema.type === 'array') return exampleOfList(schema);
  if (schema.type === 'string') return '"…"';
  if (schema.type === 'boolean') return 'true';
  // Beside "atLeast", so that the two make a band.
  if (name === 'below') return '60';
  if (schema.type === 'integer') return String(schema.maximum === 100 ? 40 : 2);
  return '{ … }';
}

function exampleOfList({ items }: { readonly items?: unknown }): string {
  const words = (items as { enum?: readonly unknown[] } | undefined)?.enum;
  return words ? `[${JSON.stringify(words[0])}]` : '[{ … }, { … }]';
}

function coverageTable(covered: readonly CoveredSource[]): string {
  const rows = covered.map(({ id, meaning, scenarios }): Row => [
    `\`${id}\``,
    localiseText(meaning, 'en'),
    scenarios.map((slug) => `\`${slug}\``).join(', '),
  ]);
  return table(['source', 'what it is about', 'scenarios'], rows);
}

/** Width of the text of the guide, in characters. */
const GUIDE_WIDTH = 100;

/** Ids of sources, a line for each group and neighbours drawn together: "`001-04` to `001-09`". */
function listInGroups(ids: readonly string[]): string {
  const groups = [...new Set(ids.map(groupOf))].map((group) =>
    ids.filter((id) => groupOf(id) === group),
  );
  return groups
    .map((group) => wrapText(joinRuns(group), { width: GUIDE_WIDTH, first: '- ', rest: '  ' }))
    .join('\n');
}

const groupOf = (id: string): string => id.slice(0, 3);

const numberOf = (id: string): number => Number(id.slice(4));

/** Ids of one group in order, each run of three neighbours or more as its first and last. */
function joinRuns(ids: readonly string[]): string {
  const runs: string[][] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && numberOf(id) === numberOf(last) + 1) run.push(id);
    else runs.push([id]);
  }
  return runs
    .flatMap((run) => {
      const marked = run.map((id) => `\`${id}\``);
      return run.length > 2 ? [`${marked[0]} to ${marked.at(-1)}`] : marked;
    })
    .join(', ');
}

function table(head: Row, rows: readonly Row[]): string {
  const escape = (cell: string): string => cell.replaceAll('|', '\\|');
  const widths = head.map((cell, column) =>
    Math.max(3, cell.length, ...rows.map((row) => escape(row[column] ?? '').length)),
  );
  const line = (cells: Row, fill: string): string =>
    `| ${widths.map((width, column) => escape(cells[column] ?? '').padEnd(width, fill)).join(' | ')} |`;
  const rule = line(
    head.map(() => ''),
    '-',
  );
  return [line(head, ' '), rule, ...rows.map((row) => line(row, ' '))].join('\n');
}
