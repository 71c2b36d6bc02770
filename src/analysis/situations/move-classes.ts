import { speakingSeconds } from '../../engine/speaking-seconds.ts';
import type { Effect } from '../../scenario/condition-schema.ts';
import { localiseText } from '../../scenario/localise-text.ts';
import type { LocaleText } from '../../scenario/text-schema.ts';
import { type Act, STAY } from '../../scenario/vocabulary.ts';
import { ALWAYS } from './condition-numbers.ts';
import { type ConditionReads, READS_NOTHING, joinReads } from './condition-reads.ts';
import { type Layout, type PlacedChoice, type PlacedNode, nodesAfter } from './layout.ts';
import type { ScenarioReads } from './scenario-reads.ts';

/**
 * Moves that do the same to any customer, wherever they stand. A move depends on what is done, how
 * long it takes and what happens at the nodes it can lead to, not on where those are.
 */
export interface MoveClass {
  readonly id: number;
  /** The same for moves that differ in nothing but how long the talking takes. */
  readonly untimedId: number;
  /** What its course reads. */
  readonly reads: ConditionReads;
  /** How often a step can do an act at most, timers apart. */
  readonly mostAdded: (act: Act) => number;
}

export interface MoveClasses {
  /** Listening, by number of the node: what it leaves on offer there decides whether it goes on. */
  readonly listening: readonly MoveClass[];
  /** By number of the choice. */
  readonly choices: readonly MoveClass[];
}

export function classifyMoves(layout: Layout, reads: ScenarioReads, locale: string): MoveClasses {
  const choices = new ChoiceClasses(layout, reads, locale);
  return {
    choices: layout.choices.map((placed) => choices.classOf(placed)),
    listening: classifyListening(layout, reads, choices.count + 1),
  };
}

/** Acts that the customer's telling brings about: the part heard, and being cut into. */
const TOLD = 2;
const addsBySpeaking = (act: Act): number => (act === 'LISTEN' || act === 'INTERRUPT' ? TOLD : 0);

/** Classes of listening, with numbers from `firstId` on that no choice has. */
function classifyListening(
  { nodes, choices }: Layout,
  { decisions }: ScenarioReads,
  firstId: number,
): readonly MoveClass[] {
  const open = { id: 0, untimedId: 0, reads: READS_NOTHING, mostAdded: addsBySpeaking };
  const byKey = new Map<string, MoveClass>();
  return nodes.map((placed, number) => {
    const offers = offersOf(placed, choices);
    if (offers === '') return open;
    const id = firstId + byKey.size;
    const fresh = { ...open, id, untimedId: id, reads: decisions[number] ?? READS_NOTHING };
    const listening = byKey.get(offers) ?? fresh;
    byKey.set(offers, listening);
    return listening;
  });
}

/** Conditions of what is on offer once the story is told; nothing where something always is. */
function offersOf(
  { firstChoice, earlyCount, choiceCount }: PlacedNode,
  choices: Layout['choices'],
): string {
  let offers = '';
  for (let at = firstChoice + earlyCount; at < firstChoice + choiceCount; at += 1) {
    const when = choices[at]?.when ?? ALWAYS;
    if (when === ALWAYS) return '';
    offers += `${when},`;
  }
  return `${offers}.`;
}

/** What happens on entering a node, and how long its lines are. */
interface Arrival {
  /** The same for nodes at which the same happens. */
  readonly number: number;
  readonly seconds: string;
  readonly reads: ConditionReads;
  readonly happens: readonly Act[];
}

/** Gives choices their classes. */
class ChoiceClasses {
  private readonly byKey = new Map<string, MoveClass>();
  private readonly untimedIds = new Map<string, number>();
  private readonly courses = new Map<string, ConditionReads>();
  private readonly arrivals: readonly Arrival[];

  constructor(
    private readonly layout: Layout,
    private readonly reads: ScenarioReads,
    private readonly locale: string,
  ) {
    const numbers = new Map<string, number>();
    this.arrivals = layout.nodes.map((placed, at) => this.describeArrival(placed, { at, numbers }));
  }

  get count(): number {
    return this.byKey.size;
  }

  classOf(placed: PlacedChoice): MoveClass {
    const course = this.courseOf(placed);
    const reads = this.readsOf(course, placed);
    const untimed = `${doneIn(placed, reads)}|${course}`;
    const key = `${this.secondsOf(placed)}|${untimed}`;
    const known = this.byKey.get(key);
    if (known) return known;
    const untimedId = this.untimedIds.get(untimed) ?? this.untimedIds.size + 1;
    this.untimedIds.set(untimed, untimedId);
    const id = this.byKey.size + 1;
    const fresh = { id, untimedId, reads, mostAdded: this.countAdded(placed) };
    this.byKey.set(key, fresh);
    return fresh;
  }

  private describeArrival(
    placed: PlacedNode,
    { at, numbers }: { readonly at: number; readonly numbers: Map<string, number> },
  ): Arrival {
    const { node, lines } = placed;
    const offers = offersOf(placed, this.layout.choices);
    const happens = node.happens ?? [];
    const key = `${node.early ? 'early' : ''}${node.hold ? 'hold' : ''}|${happens.join()}|${lines.join()}|${offers}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    const entry = this.reads.entries[at] ?? READS_NOTHING;
    const decision = this.reads.decisions[at] ?? READS_NOTHING;
    const reads = offers === '' ? entry : joinReads([entry, decision]);
    let seconds = '';
    for (const { variants } of node.lines) {
      let longest = 0;
      for (const text of variants) longest = Math.max(longest, this.toSeconds(text));
      seconds += `${longest}/`;
    }
    return { number, seconds, reads, happens };
  }

  /** Branches by condition, each with its target's place among the different ones, and arrivals. */
  private courseOf({ choice, branches, targets, node }: PlacedChoice): string {
    let course = '';
    const { next } = choice;
    if (next === STAY) return `stay|${this.stayOf(node)}`;
    if (typeof next !== 'string') {
      next.forEach(({ to }, at) => {
        const target = this.layout.nodeNumbers.get(to) ?? -1;
        course += `${targets.indexOf(target)}:${branches[at] ?? ALWAYS},`;
      });
    }
    for (const target of targets) course += `;${this.arrivals[target]?.number ?? ''}`;
    return course;
  }

  /** What staying at a node depends on: what is on offer there, and whether the hold ends. */
  private stayOf(node: number): string {
    const placed = this.layout.nodes[node];
    return placed
      ? `${placed.node.hold ? 'hold' : ''}${offersOf(placed, this.layout.choices)}`
      : '';
  }

  private readsOf(course: string, placed: PlacedChoice): ConditionReads {
    const known = this.courses.get(course);
    if (known) return known;
    if (placed.choice.next === STAY) return this.reads.decisions[placed.node] ?? READS_NOTHING;
    const arrivals = nodesAfter(placed).map((to) => this.arrivals[to]?.reads ?? READS_NOTHING);
    const reads = joinReads([this.layout.conditions.readsOf(placed.branches), ...arrivals]);
    this.courses.set(course, reads);
    return reads;
  }

  private secondsOf({ choice, targets }: PlacedChoice): string {
    let seconds = `${choice.seconds ?? this.toSeconds(choice.text)}`;
    for (const target of targets) seconds += `,${this.arrivals[target]?.seconds ?? ''}`;
    return seconds;
  }

  private toSeconds(text: LocaleText): number {
    const { locale, layout } = this;
    return speakingSeconds(localiseText(text, locale, layout.playable.scenario.defaultLocale));
  }

  private countAdded(placed: PlacedChoice): MoveClass['mostAdded'] {
    const happening = nodesAfter(placed).map((to) => this.arrivals[to]?.happens ?? []);
    const countIn = (acts: readonly Act[], act: Act): number =>
      acts.filter((each) => each === act).length;
    return (act) =>
      addsBySpeaking(act) +
      countIn(placed.choice.acts, act) +
      Math.max(0, ...happening.map((acts) => countIn(acts, act)));
  }
}

/** Everything a step reads of a choice beside its course, words and times. */
function doneIn(
  { choice, isEarly, targets }: PlacedChoice,
  { flags, visited }: ConditionReads,
): string {
  const { acts, promise, wait, effects } = choice;
  let done = `${isEarly ? 'early' : ''}|${acts.length === 1 ? acts[0] : acts.join()}`;
  if (promise) done += `|due ${promise.dueSeconds}`;
  if (wait) done += `|${wait.kind} ${wait.seconds}`;
  if (effects) {
    const felt = effects.filter((effect) => isFelt(effect, flags.size > 0));
    if (felt.length > 0) done += JSON.stringify(felt);
  }
  // Which node is entered is read only where visits are.
  if (visited.size > 0) done += `|${targets.join()}`;
  return done;
}

/** Flags matter within a step only where its course reads them; facts never do. */
const isFelt = (effect: Effect, readsFlags: boolean): boolean =>
  'resolve' in effect || (readsFlags && !('learn' in effect));
