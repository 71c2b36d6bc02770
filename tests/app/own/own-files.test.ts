import { describe, expect, test, vi } from 'vitest';
import type { AskChecker, CheckListener } from '../../../src/app/own/ask-checker.ts';
import { checkFiles } from '../../../src/app/own/check-files.ts';
import type { CheckNews, CheckOrder } from '../../../src/app/own/check-news.ts';
import { OwnFiles, type OwnFilesParts } from '../../../src/app/own/own-files.ts';
import { botPasses } from '../../../src/lint/rules/bot-passes.ts';
import type { OwnScenario, OwnShelf } from '../../../src/progress/own-scenario.ts';
import { DONE } from '../../../src/progress/progress-store.ts';
import { eventually } from '../../eventually.ts';
import { steppingClock } from '../lamp-run.ts';
import { EXAMPLE, PARTS } from './given-files.ts';

const SLUG = `own:${(JSON.parse(EXAMPLE) as { id: string }).id}`;

/** A shelf while the page is open. */
function memoryShelf(kept = new Map<string, OwnScenario>()): OwnShelf {
  return {
    keep: async (own) => {
      kept.set(own.card.slug, own);
      return DONE;
    },
    find: async (slug) => ({ ok: true, value: kept.get(slug) }),
    list: async () => ({ ok: true, value: [...kept.values()] }),
    remove: async (slug) => {
      kept.delete(slug);
      return DONE;
    },
  };
}

const refusingShelf = (): OwnShelf => {
  const refuse = async () => ({ ok: false, reason: 'forbidden' }) as const;
  return { keep: refuse, find: refuse, list: refuse, remove: refuse };
};

/** Checks at once, in the test itself. */
const checkHere: AskChecker = (order, { onNews }) => {
  checkFiles(order, onNews);
  return () => undefined;
};

/** Leaves it to the test what is told when. */
function checkByHand() {
  const asked: { order: CheckOrder; listener: CheckListener; hasEnded: boolean }[] = [];
  const askChecker: AskChecker = (order, listener) => {
    const one = { order, listener, hasEnded: false };
    asked.push(one);
    return () => {
      one.hasEnded = true;
    };
  };
  return { askChecker, asked };
}

const openWith = (parts: Partial<OwnFilesParts> = {}): OwnFiles =>
  new OwnFiles({
    shelf: memoryShelf(),
    loadParts: async () => ({ ok: true, value: PARTS }),
    askChecker: checkHere,
    nowIso: steppingClock(),
    ...parts,
  });

const fileOf = (text: string, name = 'mine.json'): File => new File([text], name);
const checkOf = (own: OwnFiles) => own.shown.state.check;

/** The one sentence that says why a file cannot be played. */
function complaintOf(own: OwnFiles): string {
  const check = checkOf(own);
  if (check?.phase !== 'refused') throw new Error('It was not refused');
  return check.diagnostics.map(({ message }) => message).join('\n');
}

describe('a file that is opened', () => {
  test('is being read, then can be played, and is kept with what chance scores', async () => {
    const own = openWith();
    const phases: (string | undefined)[] = [];
    own.shown.observe(({ check }) => phases.push(check?.phase));
    await own.open([fileOf(EXAMPLE)]);
    expect(phases[0]).toBe('reading');
    expect(checkOf(own)).toMatchObject({ phase: 'playable', name: 'mine.json' });
    expect(checkOf(own)).toMatchObject({ depth: { situations: expect.any(Number) as number } });
    const loaded = await own.load(SLUG);
    expect(loaded).toMatchObject({ ok: true, value: { playable: { scenario: { id: SLUG } } } });
    const [kept] = own.shown.state.kept;
    expect(kept?.chance.length).toBeGreaterThan(0);
    expect(loaded.ok && loaded.value.chance).toEqual(kept?.chance);
  });

  test('can be played after the page was loaded again, and while it is being checked', async () => {
    const shelf = memoryShelf();
    await openWith({ shelf }).open([fileOf(EXAMPLE)]);
    const later = openWith({ shelf });
    const [one, other] = await Promise.all([later.load(SLUG), later.load(SLUG)]);
    expect(one).toBe(other);
    expect(one).toMatchObject({ ok: true, value: { playable: { scenario: { id: SLUG } } } });
    expect(one.ok && one.value.chance.length).toBeGreaterThan(0);
    await later.refresh();
    expect(later.shown.state.kept.map(({ card }) => card.slug)).toEqual([SLUG]);
  });

  test('takes the place of one of that name, and is not mixed with it', async () => {
    const own = openWith();
    await own.open([fileOf(EXAMPLE)]);
    const first = await own.load(SLUG);
    await own.open([fileOf(EXAMPLE.replace('"version": "1.0.0"', '"version": "1.1.0"'))]);
    const second = await own.load(SLUG);
    expect(own.shown.state.kept).toHaveLength(1);
    if (!first.ok || !second.ok) throw new Error('It cannot be played');
    expect(second.value.playable.hash).not.toBe(first.value.playable.hash);
  });

  test('is forgotten when it is removed', async () => {
    const own = openWith();
    await own.open([fileOf(EXAMPLE)]);
    await own.remove(SLUG);
    expect(own.shown.state).toMatchObject({ kept: [], check: undefined });
    expect(await own.load(SLUG)).toEqual({ ok: false, reason: 'closed' });
  });

  test('can be checked once more from what was kept', async () => {
    const shelf = memoryShelf();
    await openWith({ shelf }).open([fileOf(EXAMPLE)]);
    const { askChecker, asked } = checkByHand();
    const later = openWith({ shelf, askChecker });
    await later.refresh();
    await later.checkAgain(SLUG);
    expect(asked[0]?.order).toMatchObject({
      files: [{ name: 'mine.json', content: EXAMPLE }],
      wanted: 'all',
    });
  });

  test('can be played where the browser keeps nothing, which is said', async () => {
    const own = openWith({ shelf: refusingShelf() });
    await own.open([fileOf(EXAMPLE)]);
    await eventually(() => expect(own.shown.state.canKeep).toBe(false));
    expect((await own.load(SLUG)).ok).toBe(true);
    await own.refresh();
    expect(own.shown.state.kept).toHaveLength(1);
  });
});

describe('a check', () => {
  test('ends when another file is opened, and tells nothing any more', async () => {
    const { askChecker, asked } = checkByHand();
    const own = openWith({ askChecker });
    await own.open([fileOf(EXAMPLE, 'first.json')]);
    await own.open([fileOf(EXAMPLE, 'second.json')]);
    expect(asked.map(({ hasEnded }) => hasEnded)).toEqual([true, false]);
    expect(checkOf(own)).toMatchObject({ phase: 'reading', name: 'second.json' });
  });

  test('that takes too long leaves what was found, and says what was not checked', async () => {
    const { askChecker, asked } = checkByHand();
    const own = openWith({ askChecker });
    await own.open([fileOf(EXAMPLE)]);
    const { order, listener } = asked[0] ?? {};
    if (!order || !listener) throw new Error('Nothing was asked');
    const news: CheckNews[] = [];
    checkFiles(order, (one) => news.push(one));
    news.slice(0, 2).forEach(listener.onNews);
    listener.onEnd('late');
    const glanced = news.find(({ kind }) => kind === 'glanced');
    const waiting = glanced?.kind === 'glanced' ? glanced.waiting : [];
    expect(waiting).toContain(botPasses.title);
    expect(checkOf(own)).toMatchObject({
      phase: 'playable',
      depth: { kind: 'cut', end: 'late', waiting },
    });
    expect((await own.load(SLUG)).ok).toBe(true);
  });

  test.each([
    ['late', /took so long/],
    ['broken', /could not be started/],
  ] as const)('that ends "%s" before it has read the file says so', async (end, words) => {
    const { askChecker, asked } = checkByHand();
    const own = openWith({ askChecker });
    await own.open([fileOf(EXAMPLE)]);
    asked[0]?.listener.onEnd(end);
    expect(complaintOf(own)).toMatch(words);
  });

  test('without the personas and rubrics of the site cannot begin', async () => {
    const own = openWith({ loadParts: async () => ({ ok: false, reason: 'offline' }) });
    await own.open([fileOf(EXAMPLE)]);
    expect(complaintOf(own)).toMatch(/could not be started/);
  });
});

describe('what is no file that can be read', () => {
  test.each([
    ['folder', /is a folder/],
    ['noFile', /a link or a text/],
  ] as const)('a %s is called by its name', (what, words) => {
    const own = openWith();
    own.turnDown(what);
    expect(complaintOf(own)).toMatch(words);
  });

  test('is not read where its size says enough', async () => {
    const own = openWith();
    const file = fileOf('');
    Object.defineProperty(file, 'size', { value: 50_000_000 });
    const arrayBuffer = vi.spyOn(file, 'arrayBuffer');
    await own.open([file]);
    expect(complaintOf(own)).toMatch(/50\.0 MB/);
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  test('may be gone by the time it is read', async () => {
    const own = openWith();
    const file = fileOf(EXAMPLE);
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
    await own.open([file]);
    expect(complaintOf(own)).toMatch(/could not read this file/);
  });

  test('may be one of far too many', async () => {
    const own = openWith();
    await own.open(Array.from({ length: 21 }, (_, index) => fileOf('{}', `${index}.json`)));
    expect(complaintOf(own)).toMatch(/more files than belong to one scenario/);
  });
});
