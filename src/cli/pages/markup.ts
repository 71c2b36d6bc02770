import { escapeMarkup } from './escape-markup.ts';

/** Markup that was made here; texts become part of it only through `html`, which escapes them. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | undefined | false | readonly Part[];

/**
 * Markup with texts in it: html`<p>${text}</p>`. Texts and numbers are escaped, markup is not, lists
 * are joined, and what is undefined or false leaves nothing.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    strings.reduce((text, string, index) => text + write(parts[index - 1]) + string),
  );
}

function write(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escapeMarkup(String(part));
  return part.map(write).join('');
}
