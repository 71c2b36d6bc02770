import { speakingSeconds } from '../../engine/speaking-seconds.ts';
import type { Effect } from '../../scenario/condition-schema.ts';
import { localiseText } from '../../scenario/localise-text.ts';
import { isWritten } from '../../scenario/contact-time.ts';
import { findSpokenTo, hasReturns } from '../../scenario/spoken-to.ts';
import type { Choice, ScenarioNode } from '../../scenario/node-schema.ts';
import { aboutOf } from '../../scenario/promise-about.ts';
import type { LocaleText } from '../../scenario/text-schema.ts';
import { type Act, STAY } from '../../scenario/vocabulary.ts';
import { ALWAYS } from './condition-numbers.ts';
import { type ConditionReads, READS_NOTHING, joinReads } from './condition-reads.ts';
import { type Layout, type PlacedChoice, type PlacedNode, nodesAfter } from './layout.ts';
import type { ScenarioReads } from './scenario-reads.ts';
import { NOTHING, SequenceNumbers } from './sequence-numbers.ts';
import { TextNumbers } from './text-numbers.ts';

/**
 * Moves that do the same to any customer, wherever they stand, but for how long the talking takes. A
 * move depends on what is done and what happens at the nodes it can lead to, not on where those are.
 */
export interface MoveClass {
  readonly id: number;
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
  /** By number of the choice: the same number for those that take the same time all along. */
  readonly timings: () => Int32Array;
}

export function classifyMoves(layout: Layout, reads: ScenarioReads, locale: string): MoveClasses {
  const choices = new ChoiceClasses(layout, reads);
  return {
    choices: layout.choices.map((placed) => choices.classOf(placed)),
    listening: classifyListening(layout, reads, choices),
    timings: () => numberTimings(layout, locale),
  };
}

/** Acts that the customer's telling brings about: the part heard, and being cut into. */
const TOLD = 2;
const addsBySpeaking = (act: Act): number => (act === 'LISTEN' || act === 'INTERRUPT' ? TOLD : 0);

/** Classes of listening, with numbers that no choice has. */
function classifyListening(
  { nodes }: Layout,
  { decisions }: ScenarioReads,
  choices: ChoiceClasses,
): readonly MoveClass[] {
  const firstId = choices.count;
  const open = { id: firstId, reads: READS_NOTHING, mostAdded: addsBySpeaking };
  const classes: MoveClass[] = [open];
  const numbers = [0];
  return nodes.map((_, number) => {
    const offers = choices.offersAfterStory[number] as number;
    if (offers === ALWAYS_OFFERED) return open;
    const at = (numbers[offers] ??=
      classes.push({
        id: firstId + classes.length,
        reads: decisions[number] ?? READS_NOTHING,
        mostAdded: addsBySpeaking,
      }) - 1);
    return classes[at] as MoveClass;
  });
}

/** Stands where something is on offer whatever the conditions say. */
const ALWAYS_OFFERED = 0;

/** What happens on entering a node. */
interface Arrival {
  /** The same for nodes at which the same happens. */
  readonly number: number;
  readonly reads: ConditionReads;
  readonly happens: readonly Act[];
}

const NO_ACTS: readonly Act[] = [];

/** Gives choices their classes; equal sequences of what a course depends on are one class. */
class ChoiceClasses {
  /** By node: number of the conditions of what is on offer once the story is told. */
  readonly offersAfterStory: readonly number[];
  private readonly sequences = new SequenceNumbers();
  private readonly texts = new TextNumbers();
  /** By number of a sequence. */
  private readonly classes: (MoveClass | undefined)[] = [];
  private readonly arrivals: readonly Arrival[];
  private readonly hasOthers: boolean;
  private readonly hasReturns: boolean;
  count = 0;

  constructor(
    private readonly layout: Layout,
    private readonly reads: ScenarioReads,
  ) {
    const { scenario } = layout.playable;
    this.hasOthers = scenario.contacts?.some(({ customer }) => customer) ?? false;
    this.hasReturns = hasReturns(scenario);
    this.offersAfterStory = layout.nodes.map((placed) => this.offersOf(placed));
    this.arrivals = layout.nodes.map((placed, at) => this.describeArrival(placed, at));
  }

  classOf(placed: PlacedChoice): MoveClass {
    const key = this.sequenceOf(placed);
    return (this.classes[key] ??= this.createClass(placed));
  }

  private createClass(placed: PlacedChoice): MoveClass {
    const id = this.count;
    this.count += 1;
    return { id, reads: this.readsOf(placed), mostAdded: this.countAdded(placed) };
  }

  private offersOf({ firstChoice, earlyCount, choiceCount }: PlacedNode): number {
    let offers = this.sequences.extend(NOTHING, OFFERS);
    for (let at = firstChoice + earlyCount; at < firstChoice + choiceCount; at += 1) {
      const when = this.layout.choices[at]?.when ?? ALWAYS;
      if (when === ALWAYS) return ALWAYS_OFFERED;
      offers = this.sequences.extend(offers, when);
    }
    return offers;
  }

  private describeArrival({ node, lines }: PlacedNode, at: number): Arrival {
    const offers = this.offersAfterStory[at] as number;
    const happens = node.happens ?? NO_ACTS;
    const traits = traitsOf(node) | (this.isAside(node) ? 4 : 0);
    let number = this.sequences.extend(this.actsFrom(ARRIVAL, happens), traits);
    for (const when of lines) number = this.sequences.extend(number, when);
    number = this.sequences.extend(this.sequences.extend(number, END_OF_PART), offers);
    const entry = this.reads.entries[at] ?? READS_NOTHING;
    const decision = this.reads.decisions[at] ?? READS_NOTHING;
    return {
      number,
      reads: offers === ALWAYS_OFFERED ? entry : joinReads([entry, decision]),
      happens,
    };
  }

  /** What is done, the branches by condition with their targets, and what happens there. */
  private sequenceOf(placed: PlacedChoice): number {
    const { choice, branches, targets, isEarly } = placed;
    const { sequences } = this;
    const told = this.isAside(this.layout.nodes[placed.node]?.node) ? ASIDE : CHOICE;
    let sequence = this.actsFrom(isEarly ? EARLY : told, choice.acts);
    sequence = sequences.extend(sequence, this.extrasOf(placed));
    if (typeof choice.next !== 'string') {
      choice.next.forEach(({ to }, at) => {
        const target = this.layout.nodeNumbers.get(to) ?? -1;
        sequence = sequences.extend(sequence, targets.indexOf(target));
        sequence = sequences.extend(sequence, branches[at] ?? ALWAYS);
      });
    }
    sequence = sequences.extend(sequence, END_OF_PART);
    if (choice.next === STAY) return sequences.extend(sequence, this.stayAt(placed.node));
    for (const target of targets) {
      sequence = sequences.extend(sequence, this.arrivals[target]?.number ?? NOTHING);
      if (this.isMeeting(placed, target)) sequence = sequences.extend(sequence, MEETING - target);
    }
    return sequence;
  }

  /** Whether another customer can be spoken to where a choice leads: that one feels their own way. */
  private isMeeting({ node }: PlacedChoice, target: number): boolean {
    const { scenario } = this.layout.playable;
    const [from, to] = [node, target].map((at) =>
      findSpokenTo(scenario, this.layout.nodes[at]?.node ?? {}),
    );
    if (!to) return false;
    // Where nobody is spoken to it is whoever was there before.
    return from ? to.name !== from.name : this.hasOthers;
  }

  /** Whether what is done at a node is done to somebody who feels nothing of it. */
  private isAside(node: ScenarioNode | undefined): boolean {
    return node !== undefined && isWritten(this.layout.playable.scenario, node);
  }

  /** What staying at a node depends on: what is on offer there, and whether the hold ends. */
  private stayAt(node: number): number {
    const { node: authored } = this.layout.nodes[node] as PlacedNode;
    const stay = this.sequences.extend(NOTHING, STAYING);
    const offers = this.offersAfterStory[node] as number;
    return this.sequences.extend(this.sequences.extend(stay, traitsOf(authored)), offers);
  }

  private actsFrom(kind: number, acts: readonly Act[]): number {
    let sequence = this.sequences.extend(NOTHING, kind);
    for (const act of acts) sequence = this.sequences.extend(sequence, this.texts.numberOf(act));
    return this.sequences.extend(sequence, END_OF_PART);
  }

  /** Number of all else that a step reads of a choice beside its course, words and times. */
  private extrasOf(placed: PlacedChoice): number {
    const { promise, wait, effects } = placed.choice;
    if (!promise && !wait && !effects && this.reads.all.visited.size === 0) return NO_EXTRAS;
    const extras = describeExtras(placed, this.readsOf(placed));
    return extras === '' ? NO_EXTRAS : this.texts.numberOf(extras);
  }

  private readsOf(placed: PlacedChoice): ConditionReads {
    const { choice, node, branches, targets } = placed;
    if (choice.next === STAY) return this.reads.decisions[node] ?? READS_NOTHING;
    const arrivals = targets.map((to) => this.arrivals[to]?.reads ?? READS_NOTHING);
    const isLeaving = this.hasReturns && targets.some((to) => this.isMeeting(placed, to));
    // Who may come back remembers how often what was done to them.
    const { acts } = this.reads.all;
    const remembered = isLeaving ? [{ ...READS_NOTHING, acts }] : [];
    return joinReads([this.layout.conditions.readsOf(branches), ...arrivals, ...remembered]);
  }

  private countAdded(placed: PlacedChoice): MoveClass['mostAdded'] {
    const happening = nodesAfter(placed).map((to) => this.arrivals[to]?.happens ?? NO_ACTS);
    const countIn = (acts: readonly Act[], act: Act): number =>
      acts.filter((each) => each === act).length;
    return (act) =>
      addsBySpeaking(act) +
      countIn(placed.choice.acts, act) +
      Math.max(0, ...happening.map((acts) => countIn(acts, act)));
  }
}

/** First items of sequences, so that those of different things differ. */
const OFFERS = -2;
const ARRIVAL = -3;
const CHOICE = -4;
const EARLY = -5;
/** Keeps the parts of a sequence apart. */
const END_OF_PART = -6;
const NO_EXTRAS = -7;
const STAYING = -8;
const ASIDE = -9;
/** Less than all other items, and less by the number of the node where somebody is met. */
const MEETING = -10;

/** What of a node makes a difference to those who come there or stay, as bits. */
const traitsOf = ({ early, hold }: ScenarioNode): number => (early ? 1 : 0) | (hold ? 2 : 0);

function describeExtras(
  { choice, targets }: PlacedChoice,
  { flags, visited }: ConditionReads,
): string {
  const { promise, keeps, wait, effects } = choice;
  let extras = '';
  if (keeps !== undefined) extras += `|keeps ${keeps}`;
  if (promise) extras += `|due ${promise.dueSeconds} ${aboutOf(choice)}`;
  if (wait) extras += `|${wait.kind} ${wait.seconds}`;
  if (effects) {
    const felt = effects.filter((effect) => isFelt(effect, flags.size > 0));
    if (felt.length > 0) extras += JSON.stringify(felt);
  }
  // Which node is entered is read only where visits are.
  if (visited.size > 0) extras += `|${targets.join()}`;
  return extras;
}

/** Flags matter within a step only where its course reads them; facts never do. */
const isFelt = (effect: Effect, readsFlags: boolean): boolean =>
  'resolve' in effect || (readsFlags && !('learn' in effect));

/** Numbers how long choices take to say, and whatever is said on entering where they lead. */
function numberTimings({ playable, nodes, choices }: Layout, locale: string): Int32Array {
  const { defaultLocale } = playable.scenario;
  const toSeconds = (text: LocaleText) =>
    speakingSeconds(localiseText(text, locale, defaultLocale));
  const longest = (variants: readonly LocaleText[]) => Math.max(0, ...variants.map(toSeconds));
  const sequences = new SequenceNumbers();
  const arrivals = nodes.map(({ node }) =>
    node.lines.reduce(
      (sequence, { variants }) => sequences.extend(sequence, longest(variants)),
      NOTHING,
    ),
  );
  const secondsOf = (choice: Choice) => choice.seconds ?? toSeconds(choice.text);
  return Int32Array.from(choices, ({ choice, targets }) =>
    targets.reduce(
      (sequence, target) => sequences.extend(sequence, arrivals[target] ?? NOTHING),
      sequences.extend(NOTHING, secondsOf(choice)),
    ),
  );
}
