import { join, resolve } from 'node:path';
import { CHANNELS } from '../../scenario/vocabulary.ts';
import type { Example } from '../command.ts';
import { kindOf } from '../find-scenario.ts';
import type { ExitCode, Io } from '../io.ts';
import type { Args, NameCount, OptionRows } from '../parse-arguments.ts';
import { Refusal } from '../refusal.ts';
import { showPath } from '../show-path.ts';
import { type TemplateWish, fillTemplate } from '../template/fill-template.ts';
import { TEMPLATE_PERSONAS } from '../template/templates.ts';
import { writeTemplatePlay } from '../template/write-template-play.ts';
import { createTerminal, wrapText } from '../terminal.ts';
import { writeJson } from '../write-json.ts';
import { writeOutput } from '../write-output.ts';
import { readSchema } from './schema.ts';

export const usage = 'new <name> [--persona <id>] [--channel <id>] [--folder <dir>]';
export const description =
  'Writes a small scenario to start from: it plays to a good and to a bad end, its best run earns 100, and every reason in it begins with "Replace:" and says what belongs there. Beside it come two plays that rehearse it. The name becomes the folder and the id: small letters, digits and hyphens.';
export const names: NameCount = {
  least: 1,
  most: 1,
  what: 'the name of the new scenario',
  hint: 'Write one of small letters, digits and hyphens, as in "composure new late-parcel".',
};
export const options: OptionRows = {
  persona: {
    type: 'string',
    value: '<id>',
    oneOf: TEMPLATE_PERSONAS,
    about: `Who the customer is: ${TEMPLATE_PERSONAS.join(', ')}; angry when left out`,
  },
  channel: { type: 'string', oneOf: CHANNELS, about: 'Where you talk; phone when left out' },
  folder: {
    type: 'string',
    value: '<dir>',
    about: 'Folder to write it into; the one of --scenarios, else "scenarios" here',
  },
};
export const examples: readonly Example[] = [
  { line: 'new late-parcel', what: 'An angry customer on the phone' },
  { line: 'new two-letters --persona confused --channel mail', what: 'A confused one who writes' },
];

/** Folders beside scenarios that are not scenarios. */
const TAKEN = ['personas', 'rubrics', 'schema'];

const LONGEST_NAME = 64;

export function run(io: Io, args: Args): ExitCode {
  const wish = readWish(args);
  const { options: chosen } = args;
  const named = chosen.get('folder') ?? chosen.get('scenarios') ?? 'scenarios';
  const folder = resolve(io.cwd, named);
  const target = join(folder, wish.slug);
  if (kindOf(io, target) !== undefined) {
    throw new Refusal(
      `"${showPath(io.cwd, target)}" is there already.`,
      'Choose another name, or remove it first; nothing was changed.',
    );
  }
  const files = writeTemplate(io, folder, wish);
  if (chosen.has('json')) {
    writeJson(io, { command: 'new', exitCode: 0, result: { ...wish, files } });
  } else {
    io.stdout.write(writeNote(io, { folder, slug: wish.slug, files }));
  }
  return 0;
}

function readWish({ names: [slug = ''], options: chosen }: Args): TemplateWish {
  if (TAKEN.includes(slug)) {
    throw new Refusal(
      `"${slug}" cannot be the name of a scenario: the folder of that name is kept for ${slug}.`,
      `Choose another, such as "${suggestSlug(slug)}".`,
    );
  }
  if (!/^[a-z][a-z0-9-]*$/.test(slug) || slug.length > LONGEST_NAME) {
    throw new Refusal(
      `"${slug}" cannot be the name of a scenario.`,
      `Use up to ${String(LONGEST_NAME)} small letters, digits and hyphens, a letter first: "${suggestSlug(slug)}".`,
    );
  }
  const wanted = chosen.get('persona') ?? 'angry';
  const persona = TEMPLATE_PERSONAS.find((id) => id === wanted) ?? 'angry';
  const channel = CHANNELS.find((id) => id === (chosen.get('channel') ?? 'phone')) ?? 'phone';
  return { slug, persona, channel };
}

/** A name as near to the wanted one as the rules allow. */
function suggestSlug(name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = letters.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  const short = slug.slice(0, LONGEST_NAME).replace(/-+$/, '');
  return short === '' || TAKEN.includes(short) ? 'my-first-call' : short;
}

function writeTemplate(io: Io, folder: string, wish: TemplateWish): readonly string[] {
  const target = join(folder, wish.slug);
  const schema = join(folder, 'schema', 'scenario.schema.json');
  const texts: readonly (readonly [string, string])[] = [
    [join(target, 'scenario.json'), fillTemplate(wish)],
    [join(target, 'plays', 'best-run.play'), writeTemplatePlay(wish.persona, 'good')],
    [join(target, 'plays', 'common-mistakes.play'), writeTemplatePlay(wish.persona, 'bad')],
    // The scenario names its schema, so that an editor completes and checks while somebody types.
    ...(kindOf(io, schema) === undefined ? [[schema, readSchema(io, 'scenario')] as const] : []),
  ];
  return texts.map(([path, text]) => writeOutput(io, path, text));
}

interface Written {
  readonly folder: string;
  readonly slug: string;
  readonly files: readonly string[];
}

function writeNote(io: Io, { folder, slug, files }: Written): string {
  const { paint, width } = createTerminal(io.stdout, io.env);
  const isDefault = folder === resolve(io.cwd, 'scenarios');
  const name = isDefault ? slug : showPath(io.cwd, join(folder, slug));
  const steps = [
    `composure play ${name} – play it once as it is.`,
    'Open scenario.json. Write your own customer, story, lines and choices over those that are there, node by node. Every reason, and every text that begins with "Replace:", says what belongs in its place.',
    'Keep what makes it fair: three choices of about the same length, one act each, and the best one no more often first, longest or most polite than the others.',
    `composure lint ${name} – what is still missing, with the line to mend.`,
    `composure rehearse ${name} – do your rehearsed runs still hold?`,
    `composure script ${name} --html --out review.html – for somebody who knows the work.`,
  ];
  return [
    `${paint('bold', 'Written')}\n${files.map((file) => `  ${paint('underline', file)}\n`).join('')}`,
    `${paint('bold', 'What to do next')}\n${steps.map((step, index) => `${wrapText(step, { width, first: `  ${String(index + 1)}. `, rest: '     ' })}\n`).join('')}`,
  ].join('\n');
}
