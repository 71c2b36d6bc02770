import { styleText } from 'node:util';
import type { Output } from './io.ts';

export type Style = Parameters<typeof styleText>[0];

/** How text is set for one output: in colour on a terminal, bare in a pipe. */
export interface Terminal {
  /** Characters a line may have, 40 to 100. */
  readonly width: number;
  paint(style: Style, text: string): string;
}

const DEFAULT_COLUMNS = 80;
const LEAST_WIDTH = 40;
const MOST_WIDTH = 100;

type Env = Readonly<Record<string, string | undefined>>;

/** The conventions of https://no-color.org and of Node's FORCE_COLOR, which wins over the former. */
function hasColour(output: Output, env: Env): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR']) return false;
  return output.isTerminal && env['TERM'] !== 'dumb';
}

/** The terminal behind an output. */
export function createTerminal(output: Output, env: Env): Terminal {
  const isColoured = hasColour(output, env);
  // A terminal that does not know its width says 0.
  const columns = output.columns || DEFAULT_COLUMNS;
  return {
    width: Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, columns)),
    paint: (style, text) => (isColoured ? styleText(style, text, { validateStream: false }) : text),
  };
}

/** What a terminal would take as a command in a text somebody else wrote; colours are left. */

const COMMANDS = /\u001b(?!\[[0-9;]*m)|[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f]/g;

export const withoutCommands = (text: string): string => text.replace(COMMANDS, '');

export interface Indent {
  readonly width: number;
  /** Put before the first line. */
  readonly first?: string;
  /** Put before every further line. */
  readonly rest?: string;
}

/** Breaks a text between words, line breaks in it kept; a word longer than a line stands alone. */
export function wrapText(text: string, { width, first = '', rest = first }: Indent): string {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const word of paragraph.split(/\s+/).filter((each) => each !== '')) {
      const room = width - (lines.length === 0 ? first : rest).length;
      if (line !== '' && line.length + 1 + word.length > room) {
        lines.push(line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    lines.push(line);
  }
  return lines.map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd()).join('\n');
}

/** A text and how it is set. */
export type Styled = readonly [text: string, style?: Style];

/** Texts in one line where there is room for them, else each from a line of its own. */
export function writeHead(parts: readonly Styled[], { width, paint }: Terminal): string {
  const isWide = parts.map(([text]) => text).join('  ').length > width;
  return parts
    .map(([text, style]) => {
      const words = isWide ? wrapText(text, { width }) : text;
      return style === undefined ? words : paint(style, words);
    })
    .join(isWide ? '\n' : '  ');
}

/** A bar of a share 0..1 in eighths of a character. */
export function drawBar(share: number, width: number): string {
  const eighths = Math.round(Math.max(0, Math.min(1, share)) * width * 8);
  const rest = ' ▏▎▍▌▋▊▉'[eighths % 8] ?? '';
  return ('█'.repeat(Math.floor(eighths / 8)) + (rest === ' ' ? '' : rest)).padEnd(width);
}

/** Columns side by side, each as wide as its widest cell; numbers stand to the right. */
export function writeTable(rows: readonly (readonly string[])[], gap = '  '): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, place) => (widths[place] = Math.max(widths[place] ?? 0, cell.length)));
  }
  const isNumber = (cell: string): boolean => /^[-–~≈≥]?\s?\d[\d.,]*( ?%)?( ± .*)?$/.test(cell);
  return rows
    .map((row) =>
      row
        .map((cell, place) =>
          isNumber(cell) ? cell.padStart(widths[place] ?? 0) : cell.padEnd(widths[place] ?? 0),
        )
        .join(gap)
        .trimEnd(),
    )
    .join('\n');
}
