import type { LocaleText } from '../scenario/text-schema.ts';
import type { VisibleChoice, VisibleScenario } from '../scenario/visible-scenario.ts';
import type { Act } from '../scenario/vocabulary.ts';
import { aboutOf } from '../scenario/promise-about.ts';
import { listAwaited } from '../scenario/spoken-to.ts';
import { choiceOfTurn } from './choice-of-turn.ts';
import { listSpokenTo } from './list-spoken-to.ts';
import type { Change, Turn } from './transcript.ts';

/**
 * open: its time has not come. renewed: another time was agreed before it came, by a promise about the
 * same thing. kept: word was kept in time. overdue: the time passed without a word. late: kept after
 * its time. broken: its time passed, and all that came was another promise about it. left: its time
 * had not come when another customer was spoken to, and the one it was given to does not come back; to
 * who does come back it stays open, and its time may pass.
 */
export type PromiseStanding = 'open' | 'renewed' | 'kept' | 'overdue' | 'late' | 'broken' | 'left';

/** One promise of an attempt and what became of it. */
export interface LedgerEntry {
  /** Id of the choice that made it. */
  readonly choiceId: string;
  /** Turn it was made in. */
  readonly turn: number;
  readonly text: LocaleText;
  /** Simulated milliseconds since the attempt began. */
  readonly madeAtMs: number;
  readonly dueAtMs: number;
  readonly standing: PromiseStanding;
}

/** Every promise with a text made so far, the oldest first, read from the turns alone. */
export function keepLedger(
  playable: VisibleScenario,
  turns: readonly Turn[],
): readonly LedgerEntry[] {
  const names = listSpokenTo(playable.scenario, turns).map(({ name }) => name);
  // What was promised to somebody is theirs: nothing done to anybody else changes it.
  return [...new Set(names)]
    .flatMap((name) => keepWith(playable, turns, { name, names }))
    .sort((one, other) => one.turn - other.turn);
}

interface Person {
  readonly name: string;
  /** Who is spoken to: at the start, and after each turn. */
  readonly names: readonly string[];
}

/** The promises to one customer. */
function keepWith(
  playable: VisibleScenario,
  turns: readonly Turn[],
  { name, names }: Person,
): Ledger {
  let ledger: Ledger = [];
  let isWaiting = false;
  turns.forEach((turn, at) => {
    const { parted, changes, endMs, nextNodeId } = turn;
    const met = parted ? changes.findIndex(({ what }) => what === 'customer') : changes.length;
    if (names[at] === name) {
      ledger = live(playable, ledger, { ...turn, changes: changes.slice(0, met) });
      if (!parted) return;
      const { scenario } = playable;
      const awaited = listAwaited(scenario, scenario.nodes[nextNodeId]?.contact);
      isWaiting = parted.promise === 'pending';
      if (!awaited.includes(name)) ledger = ledger.map(settle(LEFT));
    } else if (names[at + 1] === name) ledger = passTime(ledger, changes.slice(met));
    else if (isWaiting) ledger = passUntil(ledger, endMs);
  });
  return ledger;
}

/** What became of the promises to whoever a turn is with. */
function live(playable: VisibleScenario, ledger: Ledger, turn: Turn): Ledger {
  const { changes } = turn;
  const said = changes.findIndex(({ act }) => act !== undefined && WORDS.includes(act));
  const spoke = said < 0 ? changes.length : said;
  const before = passTime(ledger, changes.slice(0, spoke));
  return passTime(act(playable, before, turn), changes.slice(spoke));
}

interface Kept extends LedgerEntry {
  /** What it is about: another promise about the same thing renews it. */
  readonly about: string;
}

type Ledger = readonly Kept[];

/** Acts that give, move or keep a word. */
const WORDS: readonly Act[] = ['PROMISE', 'UPDATE', 'KEEP_PROMISE'];

/** Where the customer was let down, the time of every promise due by then has passed. */
function passTime(ledger: Ledger, changes: readonly Change[]): Ledger {
  const missedMs = changes.filter(isLetDown).map(({ atMs }) => atMs);
  return passUntil(ledger, Math.max(-1, ...missedMs));
}

const passUntil = (ledger: Ledger, untilMs: number): Ledger =>
  ledger.map((entry) => (entry.dueAtMs <= untilMs ? settle(PASSED)(entry) : entry));

const isLetDown = ({ act, what, to }: Change): boolean =>
  act === 'BREAK_PROMISE' || (what === 'promise' && to === 'broken');

/** What the trainee did to the ledger in a turn. */
function act(playable: VisibleScenario, ledger: Ledger, turn: Turn): Ledger {
  const choice = choiceOfTurn(playable, turn);
  const kept = turn.acts.includes('KEEP_PROMISE') ? keep(ledger, choice?.keeps) : ledger;
  const entry = choice && enter(choice, turn);
  if (!entry) return kept;
  const renew = (one: Kept) => (one.about === entry.about ? settle(REPLACED)(one) : one);
  return [...kept.map(renew), entry];
}

/** Keeps the promise that is due next, or else the last whose time has passed; of those meant, if told. */
function keep(ledger: Ledger, keeps: string | undefined): Ledger {
  const meant = ledger
    .filter(({ about }) => keeps === undefined || about === keeps)
    .toSorted((one, other) => one.dueAtMs - other.dueAtMs);
  const kept =
    meant.find(({ standing }) => standing === 'open') ??
    meant.findLast(({ standing }) => standing === 'overdue');
  return ledger.map((entry) => (entry === kept ? settle(KEPT)(entry) : entry));
}

type Settlement = Readonly<Partial<Record<PromiseStanding, PromiseStanding>>>;

const KEPT: Settlement = { open: 'kept', overdue: 'late' };
const REPLACED: Settlement = { open: 'renewed', overdue: 'broken' };
const PASSED: Settlement = { open: 'overdue' };
const LEFT: Settlement = { open: 'left' };

const settle =
  (settlement: Settlement) =>
  (entry: Kept): Kept => ({ ...entry, standing: settlement[entry.standing] ?? entry.standing });

/** The time runs from when the words were said; a wait that follows is part of the same turn. */
function enter(choice: VisibleChoice, turn: Turn): Kept | undefined {
  const { id, promise } = choice;
  if (!promise) return undefined;
  const said = turn.changes.find(({ act }) => act !== undefined && WORDS.includes(act));
  const madeAtMs = said?.atMs ?? turn.startMs;
  return {
    choiceId: id,
    about: aboutOf(choice),
    turn: turn.index,
    text: promise.text,
    madeAtMs,
    dueAtMs: madeAtMs + promise.dueSeconds * 1000,
    standing: 'open',
  };
}
