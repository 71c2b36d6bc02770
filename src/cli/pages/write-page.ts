import { createHash } from 'node:crypto';
import latinExtended from '@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2?inline';
import latin from '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?inline';
import { escapeMarkup } from './escape-markup.ts';
import pageStyle from './page.css?raw';

export interface Page {
  readonly title: string;
  /** Language of the page, such as "en". */
  readonly locale: string;
  /** Rules beyond those every page has. */
  readonly style: string;
  /** Markup of the body, every text in it escaped. */
  readonly body: string;
}

/** Characters of the second font file; browsers read it only where one of them occurs. */
const EXTENDED_RANGE =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

const fontFace = (source: string, range: string): string =>
  `@font-face{font-family:Figtree;font-weight:300 900;font-display:swap;src:url(${source}) format("woff2");${range}}`;

/**
 * One page that needs no other file and no network, and runs no script; a policy in the page forbids
 * everything but its own style and font.
 */
export function writePage({ title, locale, style, body }: Page): string {
  const fonts = [fontFace(latinExtended, `unicode-range:${EXTENDED_RANGE}`), fontFace(latin, '')];
  const whole = [...fonts, pageStyle, style].join('\n').replaceAll('</', '<\\/');
  const digest = createHash('sha256').update(whole).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; font-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${escapeMarkup(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Composure">
<title>${escapeMarkup(title)}</title>
<style>${whole}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
