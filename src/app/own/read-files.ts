import { buildBundle, buildCard } from '../../progress/pack-scenario.ts';
import { markAsOwn } from '../../progress/own-scenario.ts';
import type { ScenarioParts } from '../../progress/library-card.ts';
import { decodeText, type TextTrouble } from '../../scenario/decode-text.ts';
import type { Diagnostic } from '../../scenario/diagnostic.ts';
import { parseJson } from '../../scenario/parse-json.ts';
import {
  parsePersona,
  parseRubric,
  parseScenario,
  parseSources,
  type SourceFile,
} from '../../scenario/parse-scenario.ts';
import type { PlayableScenario } from '../../scenario/playable-scenario.ts';
import type { SourceList } from '../../scenario/source-list-schema.ts';
import type { LocaleText } from '../../scenario/text-schema.ts';
import type { CheckOrder, GivenFile, PlayableFiles, RefusedFiles } from './check-news.ts';
import { isPlayText, recogniseDocument, type DocumentKind } from './recognise-document.ts';
import { describeAlien, describeMany, refuse } from './refuse-files.ts';

/** A playable scenario as its file has it, beside what the player gets. */
export interface ReadScenario {
  readonly answer: PlayableFiles;
  readonly original: PlayableScenario;
  readonly file: SourceFile;
  /** What parsing found that does not keep it from being played. */
  readonly warnings: readonly Diagnostic[];
}

export type ReadFiles = ReadScenario | { readonly answer: RefusedFiles };

interface Recognised {
  readonly file: SourceFile;
  readonly kind: DocumentKind | 'play';
}

const READ: readonly Recognised['kind'][] = ['scenario', 'persona', 'rubric', 'sources'];

/**
 * Reads the files somebody gave: one scenario, and the personas, rubrics and sources it brings with
 * it. What cannot be played is explained. Never throws, whatever the files hold.
 */
export function readFiles({ files, parts }: Pick<CheckOrder, 'files' | 'parts'>): ReadFiles {
  const texts = files.map(readText);
  const troubles = texts.flatMap((text) => ('code' in text ? [text] : []));
  if (troubles.length > 0) return { answer: refuse(troubles) };
  const all = texts.flatMap((text) => ('code' in text ? [] : [recognise(text)]));
  const scenarios = all.filter(({ kind }) => kind === 'scenario');
  const [scenario] = scenarios;
  if (scenarios.length > 1) return { answer: refuse([describeMany(scenarios.map(nameOf))]) };
  const aliens = all.filter(({ kind }) => !READ.includes(kind));
  if (scenario === undefined || aliens.length > 0) {
    return { answer: refuse((aliens.length > 0 ? aliens : all).map(explainAlien)) };
  }
  return readScenario(scenario.file, all, parts);
}

function readText({ name, content }: GivenFile): SourceFile | Diagnostic {
  if (typeof content === 'string') return { path: name, text: content };
  const { text, trouble } = decodeText(new Uint8Array(content));
  return trouble ? placeTrouble(name, trouble) : { path: name, text };
}

const placeTrouble = (file: string, trouble: TextTrouble): Diagnostic => ({
  ...{ severity: 'error', file, path: '', ...trouble },
});

/** What is not JSON, or not any JSON known here, is taken for a scenario with something wrong in it. */
function recognise(file: SourceFile): Recognised {
  const { value } = parseJson(file.text);
  if (value !== undefined) return { file, kind: recogniseDocument(value) };
  return { file, kind: isPlayText(file.path, file.text) ? 'play' : 'scenario' };
}

const nameOf = ({ file }: Recognised): string => file.path;

const explainAlien = ({ file, kind }: Recognised): Diagnostic => describeAlien(file.path, kind);

function readScenario(
  file: SourceFile,
  all: readonly Recognised[],
  parts: ScenarioParts,
): ReadFiles {
  const filesOf = (wanted: DocumentKind): readonly SourceFile[] =>
    all.filter(({ kind }) => kind === wanted).map((one) => one.file);
  const personas = filesOf('persona');
  const rubrics = filesOf('rubric');
  const lists = filesOf('sources');
  const parsed = {
    personas: personas.map(parsePersona),
    rubrics: rubrics.map(parseRubric),
    lists: lists.map(parseSources),
  };
  const library = {
    personas: indexById([...parts.personas, ...valuesOf(parsed.personas)]),
    rubrics: indexById([...parts.rubrics, ...valuesOf(parsed.rubrics)]),
    sources: joinLists([parts, ...valuesOf(parsed.lists)]),
  };
  const { value, diagnostics } = parseScenario(file, library);
  const found = Object.values(parsed)
    .flat()
    .flatMap((one) => one.diagnostics);
  if (value === undefined || found.length > 0)
    return { answer: refuse([...found, ...diagnostics]) };
  const playable = markAsOwn(value);
  const answer: PlayableFiles = {
    kind: 'playable',
    bundle: buildBundle(playable, []),
    card: buildCard(playable),
    files: [file, ...personas, ...rubrics, ...lists],
  };
  return { answer, original: value, file, warnings: diagnostics };
}

const valuesOf = <T>(parsed: readonly { readonly value?: T }[]): readonly T[] =>
  parsed.flatMap(({ value }) => (value === undefined ? [] : [value]));

/** Of two with one id the later is used: what was brought along goes before what is installed. */
const indexById = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]));

const joinLists = (
  lists: readonly Pick<SourceList, 'sources'>[],
): ReadonlyMap<string, LocaleText> =>
  new Map(lists.flatMap(({ sources }) => Object.entries(sources)));
