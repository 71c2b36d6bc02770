import type { Condition } from './condition-schema.ts';
import { NOTED, allOf } from './known-facts.ts';
import type { Choice } from './node-schema.ts';
import type { AuthoredScenario } from './scenario-schema.ts';
import { type Act, STAY } from './vocabulary.ts';

/** Levels of a promise by what became of it; broken without a word is 0. */
const PROMISE_LEVELS = { confirmed: 4, kept: 3, renewed: 2, late: 1, nothing: 0 } as const;
/** Least share of the notes somebody needs, and the level it is worth, from the best down. */
const RECALL_LEVELS = [
  [0.9, 4],
  [0.75, 3],
  [0.5, 2],
  [0.25, 1],
] as const;
/** Of all that was noted, at least this share must be needed for more than `SCATTERED`. */
const LEAST_PRECISION = 0.5;
const SCATTERED = 1;

/** Acts by which a case is given to somebody else, who then reads the notes. */
const HAND_OVERS: readonly Act[] = ['TRANSFER_WARM', 'ESCALATE_WARM'];

/** A way a choice can be worth something else. */
interface Case {
  /** Added to the id of the choice; empty for the case it was written for. */
  readonly suffix: string;
  readonly when: Condition | undefined;
  readonly levels: Readonly<Record<string, number>>;
}

/**
 * Levels that are earned by what was done before instead of by the choice alone: by keeping promises
 * and by taking notes. A choice that can be worth different levels becomes several with the same
 * words, of which one is on offer at a time; all are measured by the best.
 */
export class EarnedLevels {
  private readonly byPromises: readonly string[];
  private readonly byNotes: readonly string[];
  private readonly hasHandOver: boolean;

  constructor(private readonly authored: AuthoredScenario) {
    const earnedBy = (source: 'promises' | 'notes') =>
      authored.opportunities.filter(({ earned }) => earned === source).map(({ id }) => id);
    this.byPromises = earnedBy('promises');
    this.byNotes = earnedBy('notes');
    this.hasHandOver = Object.values(authored.nodes).some(({ choices }) => handsOver(choices));
  }

  /** The choices of a node with the levels they earn. */
  ofNode(choices: readonly Choice[]): readonly Choice[] {
    const kept = this.byPromises.length > 0 ? this.gradePromises(choices) : choices;
    return this.byNotes.length > 0 && handsOver(choices) ? this.gradeNotes(kept) : kept;
  }

  /** The answers to the first question of the case note; notes count there if nobody needed them before. */
  ofCaseNote(choices: readonly Choice[]): readonly Choice[] {
    return this.byNotes.length > 0 && !this.hasHandOver ? this.gradeNotes(choices) : choices;
  }

  private gradePromises(choices: readonly Choice[]): readonly Choice[] {
    const best = choices.find(({ reference, acts }) => reference && keeps(acts));
    if (!best) return choices;
    const name = (level: number) => levelsOf(this.byPromises, level);
    const par = name(levelInTime(best));
    return choices.flatMap((choice) => {
      const [inTime, late] = [levelInTime(choice), keeps(choice.acts) ? PROMISE_LEVELS.late : 0];
      const isBroken: Condition = { promise: 'broken' };
      if (inTime === late)
        return vary(choice, par, [{ suffix: '', when: undefined, levels: name(late) }]);
      return vary(choice, par, [
        { suffix: '', when: { not: isBroken }, levels: name(inTime) },
        { suffix: '.late', when: isBroken, levels: name(late) },
      ]);
    });
  }

  private gradeNotes(choices: readonly Choice[]): readonly Choice[] {
    const best = RECALL_LEVELS[0][1];
    const cases = [...this.conditionsByLevel()].map(([level, when]) => ({
      suffix: level === best ? '' : `.notes${String(level)}`,
      when,
      levels: levelsOf(this.byNotes, level),
    }));
    return choices.flatMap((choice) => vary(choice, levelsOf(this.byNotes, best), cases));
  }

  /** Which notes must have been taken, and which not, for each level that can be had. */
  private conditionsByLevel(): ReadonlyMap<number, Condition> {
    const notes = this.authored.desk?.notes ?? [];
    const takings = new Map<number, Condition[]>();
    for (let taking = 0; taking < 2 ** notes.length; taking += 1) {
      const isTaken = (index: number): boolean => ((taking >> index) & 1) === 1;
      const level = levelOfNotes(notes.map(({ key }, index) => ({ key, taken: isTaken(index) })));
      const all = notes.map(({ id }, index): Condition => {
        const flag = { flag: NOTED(id) };
        return isTaken(index) ? flag : { not: flag };
      });
      takings.set(level, [...(takings.get(level) ?? []), { all }]);
    }
    return new Map([...takings].map(([level, any]) => [level, { any }]));
  }
}

const keeps = (acts: readonly Act[]): boolean => acts.includes('KEEP_PROMISE');

const handsOver = (choices: readonly Choice[]): boolean =>
  choices.some(({ reference, acts }) => reference && acts.some((act) => HAND_OVERS.includes(act)));

function levelInTime({ acts, promise }: Choice): number {
  if (!keeps(acts)) return promise ? PROMISE_LEVELS.renewed : PROMISE_LEVELS.nothing;
  return acts.includes('CONFIRM') ? PROMISE_LEVELS.confirmed : PROMISE_LEVELS.kept;
}

/** Level of the notes taken: the share of those needed, and not much else. */
function levelOfNotes(
  notes: readonly { readonly key: boolean; readonly taken: boolean }[],
): number {
  const needed = notes.filter(({ key }) => key).length;
  const taken = notes.filter((note) => note.taken);
  const right = taken.filter(({ key }) => key).length;
  const level = RECALL_LEVELS.find(([share]) => right >= share * needed)?.[1] ?? 0;
  const isScattered = right < LEAST_PRECISION * taken.length;
  return isScattered ? Math.min(level, SCATTERED) : level;
}

const levelsOf = (ids: readonly string[], level: number): Readonly<Record<string, number>> =>
  Object.fromEntries(ids.map((id) => [id, level]));

/** A choice for each case; looking something up and staying leave the moment to the answer. */
function vary(
  choice: Choice,
  best: Readonly<Record<string, number>>,
  cases: readonly Case[],
): readonly Choice[] {
  if (choice.desk || choice.next === STAY) return [choice];
  const { evidence, par, reference } = choice;
  const measure = par ?? (reference ? evidence : undefined);
  return cases.map(({ suffix, when, levels }) => ({
    ...choice,
    id: choice.id + suffix,
    ...(suffix !== '' && { variantOf: choice.variantOf ?? choice.id }),
    when: allOf(choice.when, when),
    evidence: { ...evidence, ...capped(choice, levels) },
    ...((measure ?? reference) && { par: { ...measure, ...best } }),
  }));
}

/** A guess is worth no more than a guess, whatever was kept or noted before. */
const capped = (
  { guessOf }: Choice,
  levels: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> =>
  guessOf === undefined
    ? levels
    : Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, Math.min(level, 1)]));
