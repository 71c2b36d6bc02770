import type { LocaleText } from '../scenario/text-schema.ts';
import type { VisibleChoice, VisibleScenario } from '../scenario/visible-scenario.ts';
import type { Act } from '../scenario/vocabulary.ts';
import { choiceOfTurn } from './choice-of-turn.ts';
import type { Turn } from './transcript.ts';

/**
 * open: its time has not come. renewed: another time was agreed before it came. kept: word was kept
 * in time. overdue: the time passed without a word. late: kept after its time. broken: its time
 * passed, and all that came was another promise. left: its time had not come when another customer
 * was spoken to, and the one it was given to does not come back.
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
  // What was promised to somebody is theirs: nothing done to the next customer changes it.
  const met = turns.findIndex(({ parted }) => parted !== undefined) + 1;
  if (met === 0) return keepWith(playable, turns);
  const left = settle(LEFT)(keepWith(playable, turns.slice(0, met)));
  return [...left, ...keepLedger(playable, turns.slice(met))];
}

/** The promises to one customer. */
function keepWith(playable: VisibleScenario, turns: readonly Turn[]): Ledger {
  return turns.reduce<Ledger>((ledger, turn) => {
    const steps = [deedOf(playable, turn)];
    const broke = turn.changes.findIndex(({ what, to }) => what === 'promise' && to === 'broken');
    const spoke = turn.changes.findIndex(({ act }) => act !== undefined && WORDS.includes(act));
    if (broke >= 0) steps.splice(spoke >= 0 && spoke < broke ? 1 : 0, 0, settle(PASSED));
    return steps.reduce((current, step) => step(current), ledger);
  }, []);
}

type Ledger = readonly LedgerEntry[];

/** Acts that give, move or keep a word. */
const WORDS: readonly Act[] = ['PROMISE', 'UPDATE', 'KEEP_PROMISE'];

/** What the trainee did to the ledger in a turn. */
function deedOf(playable: VisibleScenario, turn: Turn): (ledger: Ledger) => Ledger {
  const keep = turn.acts.includes('KEEP_PROMISE') ? settle(KEPT) : (ledger: Ledger) => ledger;
  const choice = choiceOfTurn(playable, turn);
  const entry = choice && enter(choice, turn);
  return (ledger) => (entry ? [...settle(REPLACED)(keep(ledger)), entry] : keep(ledger));
}

type Settlement = Readonly<Partial<Record<PromiseStanding, PromiseStanding>>>;

const KEPT: Settlement = { open: 'kept', overdue: 'late' };
const REPLACED: Settlement = { open: 'renewed', overdue: 'broken' };
const PASSED: Settlement = { open: 'overdue' };
const LEFT: Settlement = { open: 'left' };

/** The customer waits for one word at a time: the last one given. */
function settle(settlement: Settlement): (ledger: Ledger) => Ledger {
  return (ledger) => {
    const last = ledger.at(-1);
    const standing = last && settlement[last.standing];
    return standing ? [...ledger.slice(0, -1), { ...last, standing }] : ledger;
  };
}

/** The time runs from when the words were said; a wait that follows is part of the same turn. */
function enter({ id, promise }: VisibleChoice, turn: Turn): LedgerEntry | undefined {
  if (!promise) return undefined;
  const said = turn.changes.find(({ act }) => act !== undefined && WORDS.includes(act));
  const madeAtMs = said?.atMs ?? turn.startMs;
  return {
    choiceId: id,
    turn: turn.index,
    text: promise.text,
    madeAtMs,
    dueAtMs: madeAtMs + promise.dueSeconds * 1000,
    standing: 'open',
  };
}
