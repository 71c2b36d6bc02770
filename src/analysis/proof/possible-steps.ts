import { countCaps } from '../../persona/count-caps.ts';
import { initialContext } from '../../persona/customer-context.ts';
import { type Act, STAY } from '../../scenario/vocabulary.ts';
import type { PlacedChoice, PlacedNode } from '../situations/layout.ts';
import { type PossibleCustomer, mapGauges } from './possible-customer.ts';
import { closePossibly } from './possible-ends.ts';
import { withBands } from './possible-events.ts';
import { PossiblePresence, type PresenceParts, type Some } from './possible-presence.ts';
import { meet, only } from './range.ts';
import { refine } from './refine.ts';

export interface StepParts extends PresenceParts {
  readonly possibleActs: ReadonlySet<Act>;
  /** Acts that conditions count, with the highest count asked for. */
  readonly asked: ReadonlyMap<Act, number>;
  /** Somebody could stand at a node, about to decide, after so many choices: one, or none. */
  readonly arrive: (node: number, possible: PossibleCustomer, choices: number) => void;
}

/** What could happen in one step from anywhere, marked and passed on as it goes. */
export class PossibleSteps {
  private readonly presence: PossiblePresence;
  /** Choices of the move being made: none while the customer is listened to. */
  private choices = 0;

  constructor(private readonly parts: StepParts) {
    this.presence = new PossiblePresence(parts);
  }

  /** Before anybody has said anything. */
  begin(startNode: number): void {
    const { persona, possibleActs, asked } = this.parts;
    const { gauges, pressure, resolved } = initialContext(persona);
    const counted = new Set([...countCaps(possibleActs).keys(), ...asked.keys()]);
    const blank: PossibleCustomer = {
      may: 0n,
      must: 0n,
      gauges: mapGauges((gauge) => only(gauges[gauge])),
      heard: only(0),
      pressure: only(pressure),
      counts: new Map([...counted].map((act) => [act, only(0)])),
      moods: 0,
      grasps: 0,
      promises: 1,
      managers: 1,
      contacts: 1,
      resolved: resolved ? 2 : 1,
      reasons: 1,
    };
    const there = this.presence.settle(withBands(persona, blank));
    if (there) this.enter(startNode, there);
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
    const { segments } = this.parts;
    const untold = meet(possible.heard, { from: 0, to: segments - 1 });
    const all = meet(possible.heard, only(segments));
    return {
      telling: untold && { ...possible, heard: untold },
      told: all && { ...possible, heard: all },
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
    const done = presence.perform(offered, acts, choice.effects ?? []);
    const there = presence.wait(done, choice, this.isHeldAt(placed.node));
    if (!there) return;
    if (choice.next === STAY) this.stay(placed.node, there);
    else this.branch(placed, there);
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
    if (node < 0) closePossibly(this.parts, there);
    else this.enter(node, there);
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

  private enter(node: number, possible: PossibleCustomer): void {
    const { presence, parts } = this;
    const placed = parts.layout.nodes[node] as PlacedNode;
    const bit = parts.bits.visited.get(placed.id) ?? 0n;
    parts.mark(parts.places.nodes + node);
    const arriving: Some = { ...possible, may: possible.may | bit, must: possible.must | bit };
    const there = (placed.node.happens ?? []).reduce<Some>(
      (left, act) => presence.act(left, act),
      arriving,
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
