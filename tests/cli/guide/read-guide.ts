/** A command the guide tells to type, and how it ends. */
export interface GuideCommand {
  readonly kind: 'command';
  readonly line: string;
  readonly exitCode: number;
  /** Lines the guide shows of what it prints. */
  readonly shown: readonly string[];
}

/** A piece of JSON the guide tells to put into a file. */
export interface GuideEdit {
  readonly kind: 'edit';
  readonly file: string;
  /** Path such as "nodes.open.choices[0].next"; empty for several fields of the whole. */
  readonly place: string;
  readonly how: 'replace' | 'append' | 'merge';
  readonly value: unknown;
}

export interface GuideFile {
  readonly kind: 'file';
  readonly file: string;
  readonly text: string;
}

/** A snippet that goes nowhere and shows one thing of the vocabulary. */
export interface GuideExample {
  readonly kind: 'example';
  readonly what: string;
  readonly value: unknown;
}

export type GuideStep = GuideCommand | GuideEdit | GuideFile | GuideExample;

interface Block {
  readonly language: string;
  readonly text: string;
  /** The paragraph before it, in one line. */
  readonly lead: string;
}

function listBlocks(guide: string): readonly Block[] {
  return [...guide.matchAll(/^```(.*)\n([^]*?)^```$/gm)].map((match) => {
    const [, language = '', text = ''] = match;
    const before = guide
      .slice(0, match.index)
      .trimEnd()
      .split(/\n{2,}/);
    return { language, text, lead: (before.at(-1) ?? '').replace(/\s+/g, ' ') };
  });
}

/** What a trainer does who follows the guide, in order. Throws for a block that says not what it is. */
export function readGuide(guide: string): readonly GuideStep[] {
  const steps: GuideStep[] = [];
  for (const block of listBlocks(guide)) {
    if (block.language === 'text') showOutput(steps, block);
    else if (block.language === 'sh') steps.push(...readCommands(block));
    else if (block.language === 'json') steps.push(readEdit(block));
    else if (block.language === 'play') steps.push(readFileStep(block));
    else throw new Error(`The guide has a block of "${block.language}", which nobody tries out`);
  }
  return steps;
}

function readCommands({ text }: Block): readonly GuideCommand[] {
  return text
    .trim()
    .split('\n')
    .map((written) => {
      const [line = '', comment = ''] = written.split(/\s+# /);
      const [, code = '0'] = /^exit code (\d)/.exec(comment) ?? [];
      return { kind: 'command', line, exitCode: Number(code), shown: [] };
    });
}

/** A block of text shows what the command before it prints. */
function showOutput(steps: GuideStep[], { text, lead }: Block): void {
  const last = steps.pop();
  if (last?.kind !== 'command') throw new Error(`No command prints what follows "${lead}"`);
  steps.push({ ...last, shown: text.trim().split('\n') });
}

function readEdit({ text, lead }: Block): GuideEdit | GuideExample {
  const value: unknown = JSON.parse(text);
  const [, what] = /^An? (\w+) /.exec(lead) ?? [];
  const [, file, rest = ''] = /In `([^`]+)`, (.+):$/.exec(lead) ?? [];
  if (file === undefined) {
    if (what === undefined) throw new Error(`The guide does not say where to put it: "${lead}"`);
    return { kind: 'example', what, value };
  }
  const [, replaced] = /^`([^`]+)` becomes$/.exec(rest) ?? [];
  if (replaced !== undefined) return { kind: 'edit', file, place: replaced, how: 'replace', value };
  const [, appended] = /^add at the end of `([^`]+)`$/.exec(rest) ?? [];
  if (appended !== undefined) return { kind: 'edit', file, place: appended, how: 'append', value };
  if (rest === 'these become') return { kind: 'edit', file, place: '', how: 'merge', value };
  throw new Error(`Nobody knows how to do "${rest}"`);
}

function readFileStep({ text, lead }: Block): GuideFile {
  const [, file] = /The file `([^`]+)` becomes:$/.exec(lead) ?? [];
  if (file === undefined) throw new Error(`The guide does not name the file: "${lead}"`);
  return { kind: 'file', file, text };
}
