import type { LoadResult } from '../../platform/fetch-json.ts';
import type { ScenarioBundle, ScenarioParts } from '../../progress/library-card.ts';
import type { OwnScenario, OwnShelf } from '../../progress/own-scenario.ts';
import type { SourceFile } from '../../scenario/parse-scenario.ts';
import type { OwnCheck } from '../../ui/own-files-view.ts';
import { Observed } from '../observed.ts';
import type { AskChecker, CheckEnd } from './ask-checker.ts';
import type { CheckNews, CheckOrder, GivenFile, PlayableFiles } from './check-news.ts';
import { describeGiven, refuse, type GivenTrouble } from './refuse-files.ts';
import { takeFiles } from './take-files.ts';

/** What is shown of the files of one's own. */
export interface OwnState {
  /** The check that was begun last. */
  readonly check?: OwnCheck | undefined;
  /** The scenarios at hand, the one opened last first. */
  readonly kept: readonly OwnScenario[];
  /** False once this browser has refused to keep one. */
  readonly canKeep: boolean;
}

export interface OwnFilesParts {
  readonly shelf: OwnShelf;
  readonly loadParts: () => Promise<LoadResult<ScenarioParts>>;
  readonly askChecker: AskChecker;
  readonly nowIso: () => string;
}

/** A file that was opened, as far as it can be played here and now. */
interface Opened {
  readonly own: OwnScenario;
  readonly bundle: ScenarioBundle;
}

const CLOSED: LoadResult<never> = { ok: false, reason: 'closed' };

/**
 * The scenarios somebody opened from files: checks them beside the page, has them ready to be played
 * and keeps them in this browser. Nothing of them goes anywhere else.
 */
export class OwnFiles {
  readonly shown = new Observed<OwnState>({ kept: [], canKeep: true });
  readonly #parts: OwnFilesParts;
  readonly #opened = new Map<string, Opened>();
  readonly #loading = new Map<string, Promise<LoadResult<ScenarioBundle>>>();
  #endCheck = (): void => undefined;
  #checks = 0;

  constructor(parts: OwnFilesParts) {
    this.#parts = parts;
  }

  /** Shows what this browser keeps; other tabs may have added to it. */
  async refresh(): Promise<void> {
    const listed = await this.#parts.shelf.list();
    const kept = listed.ok ? listed.value : [];
    const slugs = new Set(kept.map(({ card }) => card.slug));
    const only = [...this.#opened.values()].map(({ own }) => own);
    this.#change({ kept: [...only.filter(({ card }) => !slugs.has(card.slug)), ...kept] });
  }

  /** Checks files somebody chose or dropped, in place of those before. */
  async open(files: readonly File[]): Promise<void> {
    const number = this.#begin(files.map(({ name }) => name).join(', '));
    const taken = await takeFiles(files);
    if (taken.ok) return this.#checkAll(number, taken.files);
    if (number === this.#checks) this.#learn(refuse(taken.diagnostics));
  }

  /** Checks one that is kept once more. */
  async checkAgain(slug: string): Promise<void> {
    const own = this.shown.state.kept.find(({ card }) => card.slug === slug);
    if (own === undefined) return;
    const number = this.#begin(own.files.map(({ path }) => path).join(', '));
    await this.#checkAll(number, own.files.map(giveAgain));
  }

  /** Says what was dropped that is no file. */
  turnDown(trouble: GivenTrouble): void {
    this.#begin('');
    this.#learn(refuse([describeGiven(trouble)]));
  }

  /** A scenario that was opened, in this page or before it was loaded. */
  load(slug: string): Promise<LoadResult<ScenarioBundle>> {
    const opened = this.#opened.get(slug);
    if (opened) return Promise.resolve({ ok: true, value: opened.bundle });
    const known = this.#loading.get(slug);
    if (known) return known;
    const loading = this.#loadKept(slug).finally(() => this.#loading.delete(slug));
    this.#loading.set(slug, loading);
    return loading;
  }

  /** Forgets a scenario; results that were reached in it stay. */
  async remove(slug: string): Promise<void> {
    this.#opened.delete(slug);
    const { check, kept } = this.shown.state;
    const isChecked = check?.phase === 'playable' && check.card.slug === slug;
    if (isChecked) this.#endCheck();
    this.#change({
      kept: kept.filter(({ card }) => card.slug !== slug),
      ...(isChecked ? { check: undefined } : {}),
    });
    await this.#parts.shelf.remove(slug);
  }

  #begin(name: string): number {
    this.#endCheck();
    this.#endCheck = () => undefined;
    this.#checks += 1;
    this.#change({ check: { phase: 'reading', number: this.#checks, name } });
    return this.#checks;
  }

  async #checkAll(number: number, files: readonly GivenFile[]): Promise<void> {
    const parts = await this.#parts.loadParts();
    // Others were opened meanwhile.
    if (number !== this.#checks) return;
    if (!parts.ok) return this.#endEarly('broken');
    const order: CheckOrder = { files, parts: parts.value, wanted: 'all' };
    this.#endCheck = this.#parts.askChecker(order, {
      onNews: (news) => this.#learn(news),
      onEnd: (end) => this.#endEarly(end),
    });
  }

  #learn(news: CheckNews): void {
    const { check } = this.shown.state;
    if (check === undefined) return;
    const { number, name } = check;
    if (news.kind === 'refused') {
      this.#change({ check: { phase: 'refused', number, name, diagnostics: news.diagnostics } });
    } else if (news.kind === 'playable') {
      const depth = { kind: 'begun' } as const;
      const { card } = news;
      this.#change({ check: { phase: 'playable', number, name, card, diagnostics: [], depth } });
      void this.#keep(news);
    } else if (check.phase === 'playable') {
      this.#change({ check: { ...check, diagnostics: news.diagnostics, depth: depthOf(news) } });
      if (news.kind === 'checked') void this.#addChance(check.card.slug, news.chance);
    }
  }

  #endEarly(end: CheckEnd): void {
    const { check } = this.shown.state;
    if (check?.phase === 'reading') this.#learn(refuse([describeGiven(end, check.name)]));
    if (check?.phase !== 'playable') return;
    const { depth } = check;
    const waiting = depth.kind === 'glanced' ? depth.waiting : undefined;
    this.#change({ check: { ...check, depth: { kind: 'cut', end, waiting } } });
  }

  #keep({ bundle, card, files }: PlayableFiles): Promise<void> {
    const openedAtIso = this.#parts.nowIso();
    const before = this.shown.state.kept.find((own) => own.card.slug === card.slug);
    const chance = before?.card.hash === card.hash ? before.chance : bundle.chance;
    return this.#put({ bundle: { ...bundle, chance }, own: { card, files, chance, openedAtIso } });
  }

  /** What chance alone scores is known late; a debrief until then does without. */
  async #addChance(slug: string, chance: OwnScenario['chance']): Promise<void> {
    const opened = this.#opened.get(slug);
    if (opened === undefined) return;
    const { own, bundle } = opened;
    await this.#put({ own: { ...own, chance }, bundle: { ...bundle, chance } });
  }

  async #put(opened: Opened): Promise<void> {
    const { own } = opened;
    const { slug } = own.card;
    this.#opened.set(slug, opened);
    const others = this.shown.state.kept.filter(({ card }) => card.slug !== slug);
    this.#change({ kept: [own, ...others] });
    const { ok } = await this.#parts.shelf.keep(own);
    if (!ok) this.#change({ canKeep: false });
  }

  async #loadKept(slug: string): Promise<LoadResult<ScenarioBundle>> {
    const found = await this.#parts.shelf.find(slug);
    const own = found.ok ? found.value : undefined;
    if (own === undefined) return CLOSED;
    const parts = await this.#parts.loadParts();
    if (!parts.ok) return parts;
    const files = own.files.map(giveAgain);
    const read = await this.#readAgain({ files, parts: parts.value, wanted: 'play' });
    if (read === undefined) return CLOSED;
    const bundle = { ...read, chance: own.chance };
    this.#opened.set(slug, { own, bundle });
    return { ok: true, value: bundle };
  }

  #readAgain(order: CheckOrder): Promise<ScenarioBundle | undefined> {
    return new Promise((resolve) => {
      this.#parts.askChecker(order, {
        onNews: (news) => resolve(news.kind === 'playable' ? news.bundle : undefined),
        onEnd: () => resolve(undefined),
      });
    });
  }

  #change(change: Partial<OwnState>): void {
    this.shown.set({ ...this.shown.state, ...change });
  }
}

const giveAgain = ({ path, text }: SourceFile): GivenFile => ({ name: path, content: text });

function depthOf(news: Extract<CheckNews, { kind: 'glanced' | 'checked' }>) {
  if (news.kind === 'glanced') return { kind: 'glanced', waiting: news.waiting } as const;
  const { certainty, situations } = news.scope;
  return { kind: certainty, situations } as const;
}
