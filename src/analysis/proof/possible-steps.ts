import { countCaps } from '../../persona/count-caps.ts';
import { gaugesOf } from '../../engine/meet-another.ts';
import { initialContext } from '../../persona/customer-context.ts';
import { isWritten } from '../../scenario/contact-time.ts';
import type { OtherCustomer } from '../../scenario/contact-schema.ts';
import { findSpokenTo, listAwaited } from '../../scenario/spoken-to.ts';
import type { Gauges } from '../../scenario/persona-schema.ts';
import { type Act, STAY } from '../../scenario/vocabulary.ts';
import type { PlacedChoice, PlacedNode } from '../situations/layout.ts';
import {
  FIRST_CUSTOMER,
  type PossibleCustomer,
  joinPossible,
  mapGauges,
} from './possible-customer.ts';
import { closePossibly } from './possible-ends.ts';
import { withBands } from './possible-events.ts';
import { NOTHING_PROMISED } from './possible-promises.ts';
import { PossiblePresence, type PresenceParts, type Some } from './possible-presence.ts';
import { only } from './range.ts';
import { refine } from './refine.ts';

export interface StepParts extends PresenceParts {
  readonly possibleActs: ReadonlySet<Act>;
  /** Acts that conditions count, with the highest count asked for. */
  readonly asked: ReadonlyMap<Act, number>;
  /** Somebody could stand at a node, about to decide, after so many choices: one, or none. */
  readonly arrive: (node: number, possible: PossibleCustomer, choices: number) => void;
}

type Kept = Pick<PossibleCustomer, 'may' | 'must' | 'heard' | 'others' | 'away'>;

const NOBODY: PossibleCustomer['away'] = new Map();

/** Somebody who is spoken to where it could have been somebody else before. */
interface Meeting {
  readonly to: OtherCustomer;
  readonly bit: number;
  /** Who could be spoken to on. */
  readonly staying: Some;
  /** Who could be left. */
  readonly left: PossibleCustomer;
}

/** What could happen in one step from anywhere, marked and passed on as it goes. */
export class PossibleSteps {
  private readonly presence: PossiblePresence;
  /** Who can be spoken to, the customer of the case first. */
  private readonly names: readonly string[];
  /** Choices of the move being made: none while the customer is listened to. */
  private choices = 0;

  constructor(private readonly parts: StepParts) {
    this.presence = new PossiblePresence(parts);
    const { customer, contacts = [] } = parts.layout.playable.scenario;
    const others = contacts.flatMap((contact) => contact.customer?.name ?? []);
    this.names = [...new Set([customer.name, ...others])];
  }

  /** Before anybody has said anything. */
  begin(startNode: number): void {
    const { persona } = this.parts;
    const kept = { may: 0n, must: 0n, heard: only(0), others: FIRST_CUSTOMER, away: NOBODY };
    this.enter(
      startNode,
      this.presence.settle(withBands(persona, this.beginAnew(persona.start, kept))),
    );
  }

  /** Somebody nobody has spoken to yet, and what is kept whoever is there. */
  private beginAnew(gauges: Gauges, kept: Kept): PossibleCustomer {
    const { persona, possibleActs, asked } = this.parts;
    const { pressure, resolved } = initialContext(persona);
    const counted = new Set([...countCaps(possibleActs).keys(), ...asked.keys()]);
    return {
      ...kept,
      gauges: mapGauges((gauge) => only(gauges[gauge])),
      pressure: only(pressure),
      counts: new Map([...counted].map((act) => [act, only(0)])),
      moods: 0,
      grasps: 0,
      ...NOTHING_PROMISED,
      managers: 1,
      contacts: 1,
      resolved: resolved ? 2 : 1,
      reasons: 1,
    };
  }

  /** Every move somebody at a node could make. */
  move(node: number, possible: PossibleCustomer): void {
    const { layout } = this.parts;
    const placed = layout.nodes[node] as PlacedNode;
    const { telling, told } = this.splitByStory(placed, possible);
    if (telling) this.listen(node, telling);
    for (let at = 0; at < placed.choiceCount; at += 1) {
      const move = placed.firstChoice + at;
      const choice = layout.choices[move] as PlacedChoice;
      const there = choice.isEarly ? telling : told;
      if (there) this.choose(move, choice, there);
    }
  }

  private splitByStory(
    { node }: PlacedNode,
    possible: PossibleCustomer,
  ): { readonly telling: Some; readonly told: Some } {
    if (!node.early) return { telling: undefined, told: possible };
    const { parts } = this;
    return {
      telling: refine(parts, possible, { condition: { story: 'telling' }, holds: true }),
      told: refine(parts, possible, { condition: { story: 'told' }, holds: true }),
    };
  }

  private listen(node: number, possible: PossibleCustomer): void {
    this.choices = 0;
    const there = this.presence.tell(this.presence.act(possible, 'LISTEN'));
    if (there) this.closeWithoutOffer(node, there);
    this.stand(node, there);
  }

  private choose(move: number, placed: PlacedChoice, possible: PossibleCustomer): void {
    const { parts, presence } = this;
    const { choice } = placed;
    this.choices = 1;
    const offered = refine(parts, possible, { condition: choice.when, holds: true });
    if (!offered) return;
    parts.mark(parts.places.choices + move);
    const acts: readonly Act[] = placed.isEarly ? ['INTERRUPT', ...choice.acts] : choice.acts;
    const deed = { choice, acts, isAside: this.isAsideAt(placed.node) };
    const done = presence.perform(offered, deed);
    const there = presence.wait(done, deed, this.isHeldAt(placed.node));
    if (!there) return;
    if (choice.next === STAY) this.stay(placed.node, there);
    else this.branch(placed, there);
  }

  private isAsideAt(node: number): boolean {
    const { nodes, playable } = this.parts.layout;
    return isWritten(playable.scenario, nodes[node]?.node ?? {});
  }

  private isHeldAt(node: number): boolean {
    return this.parts.layout.nodes[node]?.node.hold === true;
  }

  private branch({ choice, targets }: PlacedChoice, possible: PossibleCustomer): void {
    const { parts } = this;
    const { next } = choice;
    if (typeof next === 'string') return this.go(targets[0] ?? -1, possible);
    let left: Some = possible;
    for (const { when, to } of next) {
      if (!left) return;
      const taken = refine(parts, left, { condition: when, holds: true });
      if (taken) this.go(parts.layout.nodeNumbers.get(to) ?? -1, taken);
      left = refine(parts, left, { condition: when, holds: false });
    }
    if (left) this.go(-1, left);
  }

  private go(node: number, possible: PossibleCustomer): void {
    const there = this.resume(node, possible);
    if (node < 0) return closePossibly(this.parts, there);
    const { layout } = this.parts;
    const to = findSpokenTo(layout.playable.scenario, layout.nodes[node]?.node ?? {});
    const bit = to ? this.bitOf(to.name) : there.others;
    // Who is spoken to on, and who is met or comes back where it was somebody else.
    const staying = there.others & bit ? { ...there, others: there.others & bit } : undefined;
    const others = there.others & ~bit;
    if (!to || others === 0) this.enter(node, staying);
    else this.meet(node, { to, bit, staying, left: { ...there, others } });
  }

  private bitOf(name: string): number {
    return FIRST_CUSTOMER << this.names.indexOf(name);
  }

  private meet(node: number, { to, bit, staying, left }: Meeting): void {
    const { layout, persona } = this.parts;
    const { scenario } = layout.playable;
    const awaited = listAwaited(scenario, layout.nodes[node]?.node.contact);
    const away = leaveBehind(left, new Set(awaited.map((name) => this.bitOf(name))));
    away.delete(bit);
    const { may, must, heard } = left;
    const kept = { may, must, heard, others: bit, away };
    const known = left.away.get(bit);
    this.enter(node, staying);
    if (known) this.enter(node, { ...known, ...kept }, true);
    if (bit === FIRST_CUSTOMER) return;
    const other = withBands(persona, this.beginAnew(gaugesOf(persona, to), kept));
    // Whoever leaves at once still says something first, and then asks for nobody.
    this.enter(node, { ...other, managers: other.managers | 1 });
  }

  /** Goes on at the same node: nothing is said, but what is on offer may have gone. */
  private stay(node: number, possible: PossibleCustomer): void {
    const there = this.resume(node, possible);
    this.closeWithoutOffer(node, there);
    this.stand(node, there);
  }

  /** Whoever is on hold is taken back, except at a node where they still are. */
  private resume(node: number, possible: PossibleCustomer): PossibleCustomer {
    return this.isHeldAt(node) ? possible : { ...possible, contacts: 1 };
  }

  /** Somebody, if anybody, comes to a node; for who comes back time has passed. */
  private enter(node: number, possible: Some, isBack = false): void {
    if (!possible) return;
    const { presence, parts } = this;
    const placed = parts.layout.nodes[node] as PlacedNode;
    const bit = parts.bits.visited.get(placed.id) ?? 0n;
    parts.mark(parts.places.nodes + node);
    const arriving = { ...possible, may: possible.may | bit, must: possible.must | bit };
    const there = (placed.node.happens ?? []).reduce<Some>(
      (left, act) => presence.act(left, act, { isAside: this.isAsideAt(node) }),
      isBack ? presence.settle(arriving) : arriving,
    );
    const greeted = this.sayLine(node, there);
    if (!greeted) return;
    const { telling, told } = this.splitByStory(placed, greeted);
    for (const stay of [presence.tell(telling), told]) {
      if (!stay) continue;
      this.closeWithoutOffer(node, stay);
      this.stand(node, stay);
    }
  }

  /** Comes to a decision; the customer may still say something before it is made. */
  private stand(node: number, possible: Some): void {
    const there = possible && this.presence.settle(possible);
    if (there) this.parts.arrive(node, there, this.choices);
  }

  private closeWithoutOffer(node: number, possible: PossibleCustomer): void {
    const { parts } = this;
    const placed = parts.layout.nodes[node] as PlacedNode;
    let left = this.splitByStory(placed, possible).told;
    for (const { when } of placed.node.choices) {
      left = left && refine(parts, left, { condition: when, holds: false });
    }
    if (!left) return;
    parts.mark(parts.places.deadEnds + node);
    closePossibly(parts, left);
  }

  private sayLine(node: number, possible: Some): Some {
    const { parts } = this;
    let left = possible;
    parts.layout.nodes[node]?.node.lines.forEach(({ when }, at) => {
      if (left && refine(parts, left, { condition: when, holds: true })) {
        parts.mark((parts.places.lines[node] ?? 0) + at);
      }
      left = left && refine(parts, left, { condition: when, holds: false });
    });
    return possible && this.presence.settle(possible);
  }
}

/** Who is left, and those left before, where they may come back. */
function leaveBehind(
  left: PossibleCustomer,
  awaited: ReadonlySet<number>,
): Map<number, PossibleCustomer> {
  const away = new Map([...left.away].filter(([bit]) => awaited.has(bit)));
  for (const bit of awaited) {
    if ((left.others & bit) === 0) continue;
    const gone = { ...left, may: 0n, must: 0n, heard: only(0), others: bit, away: NOBODY };
    const known = left.others === bit ? undefined : away.get(bit);
    away.set(bit, known ? joinPossible(known, gone) : gone);
  }
  return away;
}
