import type { LibraryCard } from '../progress/library-card.ts';
import type { OwnScenario } from '../progress/own-scenario.ts';
import type { Diagnostic } from '../scenario/diagnostic.ts';
import { localiseText } from '../scenario/localise-text.ts';
import { describeStanding, type CardStanding } from './library-view.ts';
import { sayOwn } from './own-files-words.ts';

/** How far the search for what could be better has come. */
export type CheckDepth =
  | { readonly kind: 'begun' }
  /** Titles of the rules that wait until it is known what can happen. */
  | { readonly kind: 'glanced'; readonly waiting: readonly string[] }
  | { readonly kind: 'exact' | 'bounded'; readonly situations: number }
  /** Without titles not even the quick rules were done. */
  | {
      readonly kind: 'cut';
      readonly end: 'late' | 'broken';
      readonly waiting: readonly string[] | undefined;
    };

interface CheckOfFile {
  /** Tells checks apart. */
  readonly number: number;
  /** What the files are called; empty for what is no file. */
  readonly name: string;
}

export type OwnCheck =
  | (CheckOfFile & { readonly phase: 'reading' })
  | (CheckOfFile & { readonly phase: 'refused'; readonly diagnostics: readonly Diagnostic[] })
  | (CheckOfFile & {
      readonly phase: 'playable';
      readonly card: LibraryCard;
      readonly diagnostics: readonly Diagnostic[];
      readonly depth: CheckDepth;
    });

export interface OwnFilesProps {
  readonly check?: OwnCheck | undefined;
  readonly kept: readonly OwnScenario[];
  /** By slug. */
  readonly standings: Readonly<Record<string, CardStanding>>;
  /** False once this browser has refused to keep a file. */
  readonly canKeep: boolean;
  readonly locale: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Something was dropped that is no file. */
  readonly onOther: (what: 'folder' | 'noFile') => void;
  readonly onPlay: (slug: string) => void;
  readonly onResume: (slug: string) => void;
  /** Checks one that is kept once more. */
  readonly onCheck: (slug: string) => void;
  readonly onRemove: (slug: string) => void;
}

export interface FindingView {
  readonly key: string;
  readonly severity: Diagnostic['severity'];
  /** File, line, place within the document, code: what there is of it. */
  readonly place: string;
  readonly message: string;
  readonly hint: string;
}

/** Findings of one kind. */
export interface FindingGroup {
  readonly code: string;
  readonly first: readonly FindingView[];
  /** Folded away: who understood the first knows what the others are about. */
  readonly alike: readonly FindingView[];
  /** Words on what is folded away. */
  readonly alikeLabel: string;
}

export interface ReportView {
  readonly title: string;
  /** One sentence each. */
  readonly summary: readonly string[];
  /** Present where it can be played. */
  readonly slug?: string | undefined;
  readonly isBusy: boolean;
  readonly groups: readonly FindingGroup[];
  /** What was not checked. */
  readonly unchecked: readonly string[];
}

/** So many findings of a kind stand in the open. */
const MOST_OPEN = 3;

/** So many more of a kind can be unfolded; nobody reads on before mending them. */
const MOST_ALIKE = 60;

/** What is said of the files opened last; undefined while they are being read. */
export function viewReport(check: OwnCheck, locale: string): ReportView | undefined {
  if (check.phase === 'reading') return undefined;
  const { name, diagnostics } = check;
  const groups = groupFindings(diagnostics);
  if (check.phase === 'refused') {
    const title = name === '' ? sayOwn('refusedNameless') : sayOwn('refused', { name });
    return { groups, title, summary: [countTroubles(diagnostics)], isBusy: false, unchecked: [] };
  }
  const { card, depth } = check;
  return {
    groups,
    title: localiseText(card.title, locale),
    summary: [sayOwn('playable', { name }), ...describeDepth(depth, diagnostics)],
    slug: card.slug,
    isBusy: depth.kind === 'begun' || depth.kind === 'glanced',
    unchecked: depth.kind === 'cut' ? (depth.waiting ?? []) : [],
  };
}

/** By kind, in the order in which each kind occurs first. */
export function groupFindings(diagnostics: readonly Diagnostic[]): readonly FindingGroup[] {
  const hasSeveralFiles = new Set(diagnostics.map(({ file }) => file)).size > 1;
  const byCode = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const all = byCode.get(one.code);
    if (all) all.push(one);
    else byCode.set(one.code, [one]);
  }
  return [...byCode].map(([code, all]) => {
    const views = all
      .slice(0, MOST_OPEN + MOST_ALIKE)
      .map((one, index) => viewFinding(one, { index, hasSeveralFiles }));
    const count = all.length - MOST_OPEN;
    const alikeLabel = sayOwn(count > MOST_ALIKE ? 'alikeMost' : 'alike', {
      ...{ count: writeCount(count), most: MOST_ALIKE },
    });
    return { code, first: views.slice(0, MOST_OPEN), alike: views.slice(MOST_OPEN), alikeLabel };
  });
}

function viewFinding(
  { severity, file, path, line, code, message, hint }: Diagnostic,
  { index, hasSeveralFiles }: { readonly index: number; readonly hasSeveralFiles: boolean },
): FindingView {
  const parts = [
    hasSeveralFiles ? file : '',
    line === undefined ? '' : sayOwn('line', { line }),
    path,
    code,
  ];
  const place = parts.filter((part) => part !== '').join(' · ');
  return { key: `${index} ${code} ${path}`, severity, place, message, hint };
}

/** A file that is something else has nothing to mend. */
function countTroubles(diagnostics: readonly Diagnostic[]): string {
  const isAlien = diagnostics.every(({ path, line }) => path === '' && line === undefined);
  if (isAlien) return sayOwn('refusedAlien');
  const count = diagnostics.length;
  return count === 1 ? sayOwn('refusedOne') : sayOwn('refusedMany', { count });
}

function describeDepth(depth: CheckDepth, diagnostics: readonly Diagnostic[]): readonly string[] {
  if (depth.kind === 'begun') return [sayOwn('begun')];
  const counts = countFindings(diagnostics);
  if (depth.kind === 'glanced') return [...(counts === '' ? [] : [counts]), sayOwn('glanced')];
  const found = counts === '' ? sayOwn('nothing') : counts;
  if (depth.kind !== 'cut') {
    return [found, sayOwn(depth.kind, { count: writeCount(depth.situations) })];
  }
  const why = sayOwn(depth.end === 'late' ? 'cutLate' : 'cutBroken');
  return depth.waiting === undefined ? [why, sayOwn('cutAll')] : [found, why, sayOwn('cutRules')];
}

/** "2 to mend, 3 worth a look"; empty where there is neither. */
export function countFindings(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const parts = [
    errors === 0 ? '' : sayOwn('toMend', { count: errors }),
    warnings === 0 ? '' : sayOwn('toWeigh', { count: warnings }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}

const writeCount = (count: number): string => count.toLocaleString('en');

export interface KeptView {
  readonly slug: string;
  readonly title: string;
  /** Names of its files, and how earlier runs went. */
  readonly note: string;
  readonly action: 'start' | 'resume';
}

/** The scenarios that can be played again without opening their file. */
export function viewKept({ kept, standings, locale }: OwnFilesProps): readonly KeptView[] {
  return kept.map(({ card, files }) => {
    const standing = standings[card.slug];
    const names = files.map(({ path }) => path).join(', ');
    return {
      slug: card.slug,
      title: localiseText(card.title, locale),
      note: standing === undefined ? names : `${names} · ${describeStanding(standing)}`,
      action: standing?.hasSavedAttempt ? 'resume' : 'start',
    };
  });
}
