import type { Example } from '../command.ts';
import type { ExitCode, Io } from '../io.ts';
import { deliver } from '../deliver.ts';
import { checkLocale } from '../check-locale.ts';
import { withScenario } from '../open-scenario.ts';
import type { Args, OptionRows } from '../parse-arguments.ts';
import { Refusal } from '../refusal.ts';
import type { Script } from '../script/script.ts';
import { writeOutScript } from '../script/write-out.ts';

export const usage = 'script <scenario> [--markdown|--html] [--out <file>] [--locale <code>]';
export const description =
  'Writes a scenario out for somebody who knows the work and not the format: briefing, what it teaches, every node with what the customer says and when, every choice with what it does, how it is judged, why, and where it leads, and the endings. The page prints with a margin for notes and boxes to tick. Without --out it goes to standard output.';
export const names = { least: 1, most: 1, what: 'one scenario' };
export const options: OptionRows = {
  markdown: { type: 'boolean', about: 'Markdown (this is the default)' },
  html: { type: 'boolean', about: 'One page that needs nothing else, to print or send' },
  out: { type: 'string', short: 'o', value: '<file>', about: 'Write it to this file' },
  locale: { type: 'string', value: '<code>', about: 'Language of the texts, such as "en"' },
};
export const examples: readonly Example[] = [
  { line: 'script starter-kit --html --out review.html', what: 'To print for a review' },
  { line: 'script my-call > my-call.md', what: 'To compare two versions' },
];

export function run(io: Io, args: Args): Promise<ExitCode> {
  if (args.options.has('html') && args.options.has('markdown')) {
    throw new Refusal('Both --html and --markdown were given.', 'Choose one of them.');
  }
  return withScenario(io, { command: 'script', args }, ({ playable, sources }) => {
    const locale = checkLocale(playable.scenario, args.options.get('locale'));
    const script = writeOutScript(playable, sources, locale);
    const product = { command: 'script', result: script, write: () => write(script, args) };
    return deliver(io, args, product);
  });
}

async function write(script: Script, { options: chosen }: Args): Promise<string> {
  if (chosen.has('html')) return (await import('../script/write-page.ts')).writeScriptPage(script);
  return (await import('../script/write-markdown.ts')).writeMarkdown(script);
}
