import type { Condition, Effect } from './condition-schema.ts';
import type { AuthoredScenario } from './scenario-schema.ts';

/** Flag set once a material was opened. */
export const OPENED = (material: string): string => `opened.${material}`;

/** Flag set once a note was taken. */
export const NOTED = (note: string): string => `noted.${note}`;

const KNOWN = (fact: string): string => `known.${fact}`;
const ALWAYS: Condition = { heard: 0 };

/** Both conditions, or the one there is. */
export function allOf(
  one: Condition | undefined,
  other: Condition | undefined,
): Condition | undefined {
  return one && other ? { all: [one, other] } : (one ?? other);
}

/** How each fact of a scenario becomes known, told by conditions every part of the product can read. */
export class KnownFacts {
  private readonly flagged = new Set<string>();
  private readonly fromStart = new Set<string>();
  /** Parts of the story to be heard, by fact. */
  private readonly told = new Map<string, number>();

  constructor(private readonly authored: AuthoredScenario) {
    const { briefing, desk, story } = authored;
    for (const { id, known } of briefing.facts) if (known === 'start') this.fromStart.add(id);
    for (const { onDesk, learn = [] } of desk?.materials ?? []) {
      for (const fact of learn) (onDesk ? this.fromStart : this.flagged).add(fact);
    }
    story.forEach(({ learn = [] }, index) => {
      for (const fact of learn) this.told.set(fact, Math.min(this.heardFor(fact), index + 1));
    });
    for (const fact of factsTaughtByChoices(authored)) this.flagged.add(fact);
  }

  /** The facts of the briefing; what lies on the desk from the start is known from the start. */
  listFromStart(): AuthoredScenario['briefing']['facts'] {
    const { facts } = this.authored.briefing;
    return facts.map((fact) =>
      this.fromStart.has(fact.id) ? { ...fact, known: 'start' as const } : fact,
    );
  }

  /** Condition under which all these facts are known; undefined where they always are. */
  knowing(facts: readonly string[]): Condition | undefined {
    const conditions = facts.flatMap((fact) => {
      const condition = this.conditionOf(fact);
      return condition === ALWAYS ? [] : [condition];
    });
    const [first] = conditions;
    return conditions.length > 1 ? { all: conditions } : first;
  }

  /** When the first of these facts is known: a condition, or that it is so from the start, or never. */
  knowingAny(facts: readonly string[]): Condition | 'always' | 'never' {
    const conditions = facts
      .filter((fact) => this.isTaught(fact))
      .map((fact) => this.conditionOf(fact));
    const [first] = conditions;
    if (!first) return 'never';
    if (conditions.includes(ALWAYS)) return 'always';
    return conditions.length > 1 ? { any: conditions } : first;
  }

  /** A condition in which nothing speaks of facts, materials or notes any more. */
  spellOut(condition: Condition): Condition {
    if ('not' in condition) return { not: this.spellOut(condition.not) };
    if ('all' in condition) return { all: condition.all.map((part) => this.spellOut(part)) };
    if ('any' in condition) return { any: condition.any.map((part) => this.spellOut(part)) };
    if ('known' in condition) return this.conditionOf(condition.known);
    if ('opened' in condition) return { flag: OPENED(condition.opened) };
    if ('noted' in condition) return { flag: NOTED(condition.noted) };
    return condition;
  }

  /** Effects that also set the flags by which what they teach is known. */
  rememberLearning(effects: readonly Effect[]): Effect[] {
    const flags = effects.flatMap((effect) =>
      'learn' in effect ? [{ set: KNOWN(effect.learn) }] : [],
    );
    return [...effects, ...flags];
  }

  private conditionOf(fact: string): Condition {
    if (this.fromStart.has(fact)) return ALWAYS;
    const heard = this.told.get(fact);
    const ways: Condition[] = [
      ...(heard === undefined ? [] : [{ heard }]),
      ...(this.flagged.has(fact) || heard === undefined ? [{ flag: KNOWN(fact) }] : []),
    ];
    const [first] = ways;
    return first && ways.length === 1 ? first : { any: ways };
  }

  private isTaught(fact: string): boolean {
    return this.fromStart.has(fact) || this.told.has(fact) || this.flagged.has(fact);
  }

  private heardFor(fact: string): number {
    return this.told.get(fact) ?? Infinity;
  }
}

const factsTaughtByChoices = ({ nodes }: AuthoredScenario): readonly string[] =>
  Object.values(nodes)
    .flatMap(({ early = [], choices }) => [...early, ...choices])
    .flatMap(({ effects = [] }) => effects)
    .flatMap((effect) => ('learn' in effect ? [effect.learn] : []));
