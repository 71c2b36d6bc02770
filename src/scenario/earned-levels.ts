import type { Condition } from './condition-schema.ts';
import {
  ACT_SOURCES,
  type ActLevel,
  HAND_OVERS,
  REFUSALS,
  findCalling,
  gradeByActs,
  latenessOf,
} from './earned-by-acts.ts';
import {
  type CountedSource,
  REUSED,
  bestOf,
  countingOf,
  isClosing,
  listCounted,
  reusesTold,
} from './earned-by-counts.ts';
import { NOTED, allOf } from './known-facts.ts';
import type { Choice, ScenarioNode } from './node-schema.ts';
import { choicesOfNode } from './playable-scenario.ts';
import type { AuthoredScenario } from './scenario-schema.ts';
import { type Act, STAY } from './vocabulary.ts';

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

/** So many refusals may come before a hand-over unless the briefing says otherwise. */
const USUAL_REFUSALS = 1;
/** What a hand-over is worth by how many refusals more came before it. */
const ESCALATION_LEVELS = [4, 3, 2, 1, 0] as const;

/** How many refusals may come before a hand-over at no cost. */
export const allowedRefusals = ({ briefing }: Pick<AuthoredScenario, 'briefing'>): number =>
  briefing.authority?.escalation?.refusals ?? USUAL_REFUSALS;

type Levels = Readonly<Record<string, number>>;

/** A way a choice can be worth something else. */
interface Case {
  /** Added to the id of the choice; empty for the case it was written for. */
  readonly suffix: string;
  readonly when: Condition | undefined;
  readonly levels: Levels;
}

type EarnedBy = NonNullable<AuthoredScenario['opportunities'][number]['earned']>;

/**
 * Levels that are earned by what is done instead of given by the author: by keeping promises, by news
 * in time, by whose case it stays, by how somebody is put on hold, by handing over in time, by letting
 * the customer finish, by not asking twice and by taking notes. A choice that can be worth different
 * levels becomes several with the same words, of which one is on offer at a time; all are measured by
 * the best.
 */
export class EarnedLevels {
  private readonly hasHandOver: boolean;

  constructor(private readonly authored: AuthoredScenario) {
    this.hasHandOver = Object.values(authored.nodes).some(({ choices }) => handsOver(choices));
  }

  /** The choices of a node, as they follow from its own, with the levels they earn. */
  ofNode(choices: readonly Choice[], { early }: Pick<ScenarioNode, 'early'>): readonly Choice[] {
    const graded = this.gradeEscalation(this.gradeActs(this.markReuse(choices)));
    const noted =
      this.earnedBy('notes').length > 0 && handsOver(choices) ? this.gradeNotes(graded) : graded;
    const heard = early ? this.gradeCounted('interruptions', noted) : noted;
    const isLast = !this.authored.wrapUp && isClosing(choices);
    return isLast ? this.gradeCounted('reasks', heard) : heard;
  }

  /**
   * The answers to a question of the case note: to the first one the notes count if nobody needed them
   * before, to the last one what was asked twice.
   */
  ofCaseNote(choices: readonly Choice[], question: number): readonly Choice[] {
    const hasNotes = question === 0 && this.earnedBy('notes').length > 0 && !this.hasHandOver;
    const noted = hasNotes ? this.gradeNotes(choices) : choices;
    const isLast = question === (this.authored.wrapUp?.length ?? 0) - 1;
    return isLast ? this.gradeCounted('reasks', noted) : noted;
  }

  private earnedBy(source: EarnedBy): readonly string[] {
    return this.authored.opportunities
      .filter(({ earned }) => earned === source)
      .map(({ id }) => id);
  }

  private gradeActs(choices: readonly Choice[]): readonly Choice[] {
    const called = ACT_SOURCES.flatMap((source) => {
      const [ids, best] = [this.earnedBy(source), findCalling(source, choices)];
      return best && ids.length > 0 ? [{ source, ids, best }] : [];
    });
    if (called.length === 0) return choices;
    const levels = (choice: Choice | undefined, when: keyof ActLevel): Levels =>
      Object.assign(
        {},
        ...called.map(({ source, ids, best }) =>
          levelsOf(ids, gradeByActs(source, choice ?? best)[when]),
        ),
      ) as Levels;
    const par = levels(undefined, 'inTime');
    return choices.flatMap((choice) => {
      const [inTime, late] = [levels(choice, 'inTime'), levels(choice, 'late')];
      if (Object.keys(par).every((id) => inTime[id] === late[id])) {
        return vary(choice, par, [{ suffix: '', when: undefined, levels: inTime }]);
      }
      const isLate = latenessOf(choice);
      return vary(choice, par, [
        { suffix: '', when: { not: isLate }, levels: inTime },
        { suffix: '.late', when: isLate, levels: late },
      ]);
    });
  }

  /** Handing over is worth less with every refusal that came before; not handing over is worth nothing. */
  private gradeEscalation(choices: readonly Choice[]): readonly Choice[] {
    const ids = this.earnedBy('escalation');
    if (ids.length === 0 || !choices.some((choice) => choice.reference && escalates(choice))) {
      return choices;
    }
    const par = levelsOf(ids, ESCALATION_LEVELS[0]);
    const cases = this.listEscalations(ids);
    const never: Case = { suffix: '', when: undefined, levels: levelsOf(ids, 0) };
    return choices.flatMap((choice) => vary(choice, par, escalates(choice) ? cases : [never]));
  }

  private listEscalations(ids: readonly string[]): readonly Case[] {
    const allowed = allowedRefusals(this.authored);
    const acts = REFUSALS.filter((act) => this.isDone(act));
    const refused = (times: number): Condition => doneInAll(acts, times);
    return ESCALATION_LEVELS.map((level, more) => {
      const atLeast = more === 0 ? undefined : refused(allowed + more);
      const isLast = more === ESCALATION_LEVELS.length - 1;
      const fewer: Condition | undefined = isLast
        ? undefined
        : { not: refused(allowed + more + 1) };
      return {
        suffix: more === 0 ? '' : `.refused${String(allowed + more)}`,
        when: allOf(atLeast, fewer),
        levels: levelsOf(ids, level),
      };
    });
  }

  /** Whoever states what the customer told has used it, and is remembered to have. */
  private markReuse(choices: readonly Choice[]): readonly Choice[] {
    if (this.earnedBy('reasks').length === 0) return choices;
    return choices.map((choice) =>
      reusesTold(this.authored, choice)
        ? { ...choice, effects: [...(choice.effects ?? []), { set: REUSED }] }
        : choice,
    );
  }

  /** What was counted up to a choice, and with it. */
  private gradeCounted(source: CountedSource, choices: readonly Choice[]): readonly Choice[] {
    const ids = this.earnedBy(source);
    if (ids.length === 0) return choices;
    const counting = countingOf(source, this.authored);
    const par = levelsOf(ids, bestOf(counting));
    return choices.flatMap((choice) => {
      const cases = listCounted(counting, choice).map(({ suffix, when, level }) => ({
        ...{ suffix, when, levels: levelsOf(ids, level) },
      }));
      return vary(choice, par, cases);
    });
  }

  private isDone(act: Act): boolean {
    return Object.values(this.authored.nodes).some((node) =>
      choicesOfNode(node).some(({ acts }) => acts.includes(act)),
    );
  }

  private gradeNotes(choices: readonly Choice[]): readonly Choice[] {
    const [ids, best] = [this.earnedBy('notes'), RECALL_LEVELS[0][1]];
    const cases = [...this.conditionsByLevel()].map(([level, when]) => ({
      suffix: level === best ? '' : `.notes${String(level)}`,
      when,
      levels: levelsOf(ids, level),
    }));
    return choices.flatMap((choice) => vary(choice, levelsOf(ids, best), cases));
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

/** Whether some acts were done at least so many times, all counted together. */
function doneInAll(acts: readonly Act[], times: number): Condition {
  const [act = 'POLICY_WALL', ...others] = acts;
  if (others.length === 0) return { act, times };
  const any = Array.from({ length: times + 1 }, (_, done): Condition => {
    const own: Condition | undefined = done > 0 ? { act, times: done } : undefined;
    const rest = done < times ? doneInAll(others, times - done) : undefined;
    return allOf(own, rest) ?? { act, times };
  });
  return { any };
}

const escalates = ({ acts }: Choice): boolean => acts.includes('ESCALATE_WARM');

const handsOver = (choices: readonly Choice[]): boolean =>
  choices.some(({ reference, acts }) => reference && acts.some((act) => HAND_OVERS.includes(act)));

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

const levelsOf = (ids: readonly string[], level: number): Levels =>
  Object.fromEntries(ids.map((id) => [id, level]));

/** A choice for each case; looking something up and staying leave the moment to the answer. */
function vary(choice: Choice, best: Levels, cases: readonly Case[]): readonly Choice[] {
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
const capped = ({ guessOf }: Choice, levels: Levels): Levels =>
  guessOf === undefined
    ? levels
    : Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, Math.min(level, 1)]));
