import { tellAskedAgain } from './asked-facts.ts';
import { indicatorsOfBeyond, showBeyond } from './beyond-authority.ts';
import type { Condition } from './condition-schema.ts';
import { asksColleague, secondsOfColleague } from './colleague-time.ts';
import { listLeaves } from './checks/check-conditions.ts';
import { listChoices } from './checks/check-context.ts';
import type { Contact } from './contact-schema.ts';
import { findContact, secondsOfContact } from './contact-time.ts';
import { meetAgain } from './spoken-to.ts';
import type { Material, Note } from './desk-schema.ts';
import { EarnedLevels } from './earned-levels.ts';
import { KnownFacts, NOTED, OPENED, allOf } from './known-facts.ts';
import type { Choice, ScenarioNode } from './node-schema.ts';
import { targetsOf } from './playable-scenario.ts';
import type { Rubric } from './rubric-schema.ts';
import type { AuthoredScenario, Scenario } from './scenario-schema.ts';
import { findDisclosure } from './find-disclosure.ts';
import { type Act, CLOSE, STAY } from './vocabulary.ts';

/** Level from which on a guess earns no more, however well it is put. */
const BEST_GUESS = 1;

/**
 * Turns what a trainee can do beside talking into choices: opening a material, taking a note,
 * answering the questions of the case note. What a choice claims becomes two choices with the same
 * words, one for who knows and one for who guesses, and so does what it asks for; what is known becomes flags.
 * What promises more than anybody may shows what the rubrics say of that. The engine, the
 * scores and the analysis then need to know of moves alone. A scenario without any of it stays as
 * it is. Expects a scenario without findings.
 */
export function furnishScenario(
  authored: AuthoredScenario,
  rubrics: readonly Rubric[] = [],
): Scenario {
  const hasFurniture = authored.desk ?? authored.wrapUp ?? authored.contacts ?? hasMore(authored);
  if (!hasFurniture) return authored;
  const furnished = new Furnisher(authored, indicatorsOfBeyond(rubrics)).furnish();
  origins.set(furnished, authored);
  return furnished;
}

/** Whether anything in a scenario depends on what the trainee knows, or did before, or on others. */
const hasMore = (authored: AuthoredScenario): boolean =>
  authored.opportunities.some(({ earned }) => earned) ||
  listChoices(authored).some(
    ({ choice }) =>
      (choice.claims ?? choice.asks ?? choice.promise?.beyond) !== undefined ||
      asksColleague(choice),
  ) ||
  listLeaves(authored).some(({ value }) => 'known' in value);

const origins = new WeakMap<Scenario, AuthoredScenario>();

/** What the author wrote of a scenario that was furnished in this process; otherwise itself. */
export const asWritten = (scenario: Scenario): Scenario => origins.get(scenario) ?? scenario;

class Furnisher {
  private readonly facts: KnownFacts;
  private readonly levels: EarnedLevels;
  private readonly wrapUpStart: string | undefined;

  constructor(
    private readonly authored: AuthoredScenario,
    private readonly beyond: readonly string[],
  ) {
    this.facts = new KnownFacts(authored);
    this.levels = new EarnedLevels(authored);
    const first = authored.wrapUp?.[0];
    this.wrapUpStart = first && wrapUpNode(first.id);
  }

  furnish(): Scenario {
    const { authored } = this;
    const nodes: Record<string, ScenarioNode> = {};
    for (const [id, node] of Object.entries(authored.nodes)) nodes[id] = this.furnishNode(id, node);
    for (const [id, node] of this.wrapUpNodes()) nodes[id] = node;
    return {
      ...authored,
      briefing: { ...authored.briefing, facts: this.facts.listFromStart() },
      nodes,
      ...(authored.contacts && { contacts: castContacts(authored.contacts) }),
      endings: authored.endings.map((ending) => this.spellOut(ending)),
    };
  }

  private furnishNode(id: string, node: ScenarioNode): ScenarioNode {
    const choicesOf = (choices: readonly Choice[]): Choice[] =>
      choices
        .flatMap((choice) => this.tellGuesses(this.furnishChoice(choice, node), node))
        .flatMap((choice) => tellAskedAgain(choice, this.facts));
    return {
      ...node,
      lines: node.lines.map((line) => this.spellOut(line)),
      ...(node.early && { early: choicesOf(node.early) }),
      choices: [
        ...this.deskChoices(id, node),
        ...this.levels.ofNode(choicesOf(node.choices), node),
      ],
    };
  }

  private furnishChoice(choice: Choice, node: ScenarioNode): Choice {
    const { next, effects } = choice;
    const shown = showBeyond(choice, this.beyond);
    const wait =
      choice.wait ?? this.waitForContact(choice, node) ?? this.waitForColleague(choice, node);
    return this.spellOut({
      ...shown,
      ...(effects && { effects: this.facts.rememberLearning(effects) }),
      ...(wait && { wait }),
      next:
        typeof next === 'string'
          ? this.targetOf(next)
          : next.map((branch) => this.spellOut({ ...branch, to: this.targetOf(branch.to) })),
    });
  }

  private targetOf(to: string): string {
    return to === CLOSE ? (this.wrapUpStart ?? CLOSE) : to;
  }

  /** What lies between two contacts passes after the choice that ends the first. */
  private waitForContact(choice: Choice, { contact }: ScenarioNode): Choice['wait'] {
    const { authored } = this;
    if (!authored.contacts) return undefined;
    const entered = new Set(targetsOf(choice).map((to) => authored.nodes[to]?.contact ?? contact));
    const [later] = entered;
    if (entered.size !== 1 || later === contact) return undefined;
    const beginsAt = (id: string | undefined): number => {
      const found = authored.contacts?.find((each) => each.id === id);
      return found ? secondsOfContact(found) : 0;
    };
    return { kind: 'away', seconds: beginsAt(later) - beginsAt(contact) };
  }

  /** Whoever is asked needs a moment to answer, or to come. */
  private waitForColleague(choice: Choice, node: ScenarioNode): Choice['wait'] {
    if (!asksColleague(choice)) return undefined;
    const isHeld = choice.acts.some((act) => act === 'HOLD_ASKED' || act === 'HOLD_BLIND');
    return {
      seconds: secondsOfColleague(this.authored),
      kind: isHeld ? 'hold' : this.waitKindAt(node),
    };
  }

  /** A choice for who knows what it claims, and one for who does not. */
  private tellGuesses(choice: Choice, { contact }: ScenarioNode): readonly Choice[] {
    const known = this.facts.knowing(choice.claims ?? []);
    const isDisclosed = findDisclosure(this.authored, choice, contact) !== undefined;
    const told = isDisclosed ? { ...choice, acts: withAct(choice.acts, 'DISCLOSE') } : choice;
    if (!known) return [told];
    const { id, when, evidence, acts, reference } = choice;
    const capped = Object.entries(evidence ?? {}).map(
      ([opportunity, level]) => [opportunity, Math.min(level, BEST_GUESS)] as const,
    );
    return [
      { ...told, when: allOf(when, known) },
      {
        ...choice,
        id: `${id}.guess`,
        guessOf: id,
        acts: withAct(acts, 'BLUFF'),
        when: allOf(when, { not: known }),
        // Measured by what it would be worth if it were known; a guess is never the best.
        reference: false,
        ...(evidence && { evidence: Object.fromEntries(capped) }),
        ...(evidence && reference && { par: evidence }),
      },
    ];
  }

  private deskChoices(nodeId: string, node: ScenarioNode): readonly Choice[] {
    const { desk } = this.authored;
    if (!desk || !node.desk) return [];
    const closed = desk.materials.filter(({ onDesk }) => !onDesk);
    return [
      ...closed.map((material) => this.openingOf(material, nodeId, node)),
      ...(desk.notes ?? []).map((note) => this.notingOf(note, nodeId)),
    ];
  }

  private openingOf(material: Material, nodeId: string, node: ScenarioNode): Choice {
    const { id, title, seconds, learn = [], reference } = material;
    const taught = this.facts.rememberLearning(learn.map((fact) => ({ learn: fact })));
    const flag = OPENED(id);
    return {
      id: `${nodeId}.open.${id}`,
      desk: { kind: 'material', id },
      text: title,
      acts: ['LOOK_UP'],
      when: { not: { flag } },
      seconds: 0,
      ...(seconds > 0 && { wait: { seconds, kind: this.waitKindAt(node) } }),
      effects: [{ set: flag }, ...taught],
      next: STAY,
      rationale: title,
      ...(reference && { reference }),
    };
  }

  /** Nobody waits on the line for the answer to a letter. */
  private waitKindAt(node: ScenarioNode): NonNullable<Choice['wait']>['kind'] {
    const here = findContact(this.authored, node)?.channel ?? this.authored.channel;
    if (here === 'mail' || here === 'social') return 'away';
    return node.hold ? 'hold' : 'silence';
  }

  private notingOf({ id, text, fact, key }: Note, nodeId: string): Choice {
    const flag = NOTED(id);
    return {
      id: `${nodeId}.note.${id}`,
      desk: { kind: 'note', id },
      text,
      acts: [],
      when: allOf({ not: { flag } }, this.facts.knowing([fact])),
      seconds: 0,
      effects: [{ set: flag }],
      next: STAY,
      rationale: text,
      ...(key && { reference: true }),
    };
  }

  private wrapUpNodes(): readonly (readonly [id: string, node: ScenarioNode])[] {
    const { wrapUp = [] } = this.authored;
    return wrapUp.map(({ id, question, choices: authored }, index) => {
      const later = wrapUp[index + 1];
      const next = later ? wrapUpNode(later.id) : CLOSE;
      const asked = authored
        .flatMap(tellTruth)
        .map((choice): Choice => this.spellOut({ ...choice, acts: [], seconds: 0, next }));
      const choices = [...this.levels.ofCaseNote(asked, index)];
      const node = { stage: 'close', situation: question, lines: [], choices } as const;
      return [wrapUpNode(id), { ...node, lines: [], wrapUp: id }];
    });
  }

  private spellOut<T extends { readonly when?: Condition | undefined }>(conditional: T): T {
    const { when } = conditional;
    return when ? { ...conditional, when: this.facts.spellOut(when) } : conditional;
  }
}

type Noted = NonNullable<AuthoredScenario['wrapUp']>[number]['choices'][number];
type PlainNote = Omit<Noted, 'holds'> & Pick<Choice, 'variantOf'>;

/** A note for where it is true, and the same words for where it is not. */
function tellTruth({ holds, ...note }: Noted): readonly PlainNote[] {
  if (!holds) return [note];
  const { id, when, evidence = {} } = note;
  return [
    { ...note, when: allOf(when, holds.when) },
    {
      ...note,
      id: `${id}.untrue`,
      variantOf: id,
      when: allOf(when, { not: holds.when }),
      evidence: Object.fromEntries(Object.keys(evidence).map((opportunity) => [opportunity, 0])),
      repairs: undefined,
      rationale: holds.rationale,
      reference: false,
    },
  ];
}

/** Contacts with whoever is spoken to or seen in them. */
const castContacts = (contacts: readonly Contact[]): Contact[] =>
  contacts.map((contact) => showWriter(meetAgain(contacts, contact)));

/** Who is on screen in a contact: nobody sees what a writer feels. */
function showWriter(contact: Contact): Contact {
  const { from, customer } = contact;
  if (!from) return customer ? { ...contact, who: customer } : contact;
  return { ...contact, who: { ...from, looks: { ...from.looks, mood: 'calm', grasp: 'sure' } } };
}

const withAct = (acts: Choice['acts'], act: Act): Choice['acts'] =>
  acts.includes(act) ? acts : [...acts, act];

const wrapUpNode = (id: string): string => `wrapUp.${id}`;
