import { countCaps } from '../../persona/count-caps.ts';
import { initialContext } from '../../persona/customer-context.ts';
import type { Effect } from '../../scenario/condition-schema.ts';
import type { Persona } from '../../scenario/persona-schema.ts';
import type { Choice } from '../../scenario/scenario-schema.ts';
import { type Act, GRASPS, MOODS } from '../../scenario/vocabulary.ts';
import type { PlacedChoice, PlacedNode } from '../situations/layout.ts';
import { type PossibleCustomer, joinPossible, mapGauges } from './possible-customer.ts';
import { type EndParts, closePossibly, leavePossibly, markEnd } from './possible-ends.ts';
import { letTimePass, resolve, undergo, withBands } from './possible-events.ts';
import { meet, only } from './range.ts';
import { refine } from './refine.ts';

type Some = PossibleCustomer | undefined;

export interface StepParts extends EndParts {
  readonly persona: Persona;
  readonly possibleActs: ReadonlySet<Act>;
  /** Acts that conditions count, with the highest count asked for. */
  readonly asked: ReadonlyMap<Act, number>;
  /** Somebody could stand at a node, about to decide. */
  readonly arrive: (node: number, possible: PossibleCustomer) => void;
}

/** Most times one act is repeated while nobody speaks before the ranges are let go. */
const MOST_SILENCES = 100;

/** What could happen in one step from anywhere, marked and passed on as it goes. */
export class PossibleSteps {
  constructor(private readonly parts: StepParts) {}

  /** Before anybody has said anything. */
  begin(startNode: number): void {
    const { persona, possibleActs, asked } = this.parts;
    const { gauges, pressure } = initialContext(persona);
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
      resolved: 1,
      reasons: 1,
    };
    const there = this.settle(withBands(persona, blank));
    if (there) this.enter(startNode, there);
  }

  /** Every move somebody at a node could make. */
  move(node: number, possible: PossibleCustomer): void {
    const { layout } = this.parts;
    const placed = layout.nodes[node] as PlacedNode;
    const choices = layout.choices.slice(
      placed.firstChoice,
      placed.firstChoice + placed.choiceCount,
    );
    const { telling, told } = this.splitByStory(placed, possible);
    if (telling) this.listen(node, telling);
    choices.forEach((choice, at) => {
      const there = choice.isEarly ? telling : told;
      if (there) this.choose(placed.firstChoice + at, choice, there);
    });
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
    const there = this.tell(this.act(possible, 'LISTEN'));
    if (there) this.parts.arrive(node, there);
  }

  private choose(move: number, placed: PlacedChoice, possible: PossibleCustomer): void {
    const { parts } = this;
    const { choice } = placed;
    let there: Some = refine(parts, possible, { condition: choice.when, holds: true });
    if (!there) return;
    parts.mark(parts.places.choices + move);
    if (placed.isEarly) there = this.act(there, 'INTERRUPT');
    for (const act of choice.acts) there = this.act(there, act);
    for (const effect of choice.effects ?? []) there = there && this.takeEffect(there, effect);
    there = this.wait(there, choice);
    this.branch(placed, there && { ...there, contacts: 1 });
  }

  private takeEffect(possible: PossibleCustomer, effect: Effect): PossibleCustomer {
    const { flags } = this.parts.bits;
    if ('resolve' in effect) return resolve(possible, effect.resolve);
    if ('set' in effect) {
      const bit = flags.get(effect.set) ?? 0n;
      return { ...possible, may: possible.may | bit, must: possible.must | bit };
    }
    if ('clear' in effect) {
      const bit = flags.get(effect.clear) ?? 0n;
      return { ...possible, may: possible.may & ~bit, must: possible.must & ~bit };
    }
    return possible;
  }

  private wait(possible: Some, { wait }: Choice): Some {
    if (!possible || !wait || wait.seconds === 0) return possible;
    let there: Some = possible;
    if (wait.kind !== 'away') {
      if (possible.contacts & 2) markEnd(this.parts, possible, 'hungUp');
      const { silenceSeconds, holdWarnSeconds } = this.parts.persona.timers;
      const times = Math.floor(wait.seconds / Math.min(silenceSeconds, holdWarnSeconds));
      for (let time = 0; time < Math.min(times, MOST_SILENCES) && there; time += 1) {
        const silent: Some = this.act(there, 'SILENCE');
        there = silent ? joinPossible(there, silent) : there;
      }
      if (times > MOST_SILENCES && there) there = { ...there, gauges: ANY_GAUGES };
    }
    return there && this.settle(there);
  }

  private branch({ choice, targets }: PlacedChoice, possible: Some): void {
    const { parts } = this;
    const { next } = choice;
    if (!possible) return;
    if (typeof next === 'string') return this.go(targets[0] ?? -1, possible);
    let left: Some = possible;
    for (const { when, to } of next) {
      if (!left) return;
      const taken = refine(parts, left, { condition: when, holds: true });
      if (taken) this.go(parts.layout.nodeNumbers.get(to) ?? -1, taken);
      left = refine(parts, left, { condition: when, holds: false });
    }
    if (left) closePossibly(parts, left);
  }

  private go(node: number, possible: PossibleCustomer): void {
    if (node < 0) closePossibly(this.parts, possible);
    else this.enter(node, possible);
  }

  private enter(node: number, possible: PossibleCustomer): void {
    const { layout, bits, places, mark } = this.parts;
    const placed = layout.nodes[node] as PlacedNode;
    const bit = bits.visited.get(placed.id) ?? 0n;
    let there: Some = { ...possible, may: possible.may | bit, must: possible.must | bit };
    mark(places.nodes + node);
    for (const act of placed.node.happens ?? []) there = this.act(there, act);
    there = this.sayLine(node, there);
    if (!there) return;
    const { telling, told } = this.splitByStory(placed, there);
    const stays = [this.tell(placed.node.early ? telling : undefined), told];
    if (told) this.closeWithoutOffer(node, told);
    for (const stay of stays) if (stay) this.parts.arrive(node, stay);
  }

  private closeWithoutOffer(node: number, possible: PossibleCustomer): void {
    const { parts } = this;
    let left: Some = possible;
    for (const { when } of parts.layout.nodes[node]?.node.choices ?? []) {
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
    return possible && this.settle(possible);
  }

  /** Tells the part not heard yet; the last one counts as heard at once. */
  private tell(possible: Some): Some {
    if (!possible) return undefined;
    const { segments, places, mark } = this.parts;
    const last = segments - 1;
    for (let part = possible.heard.from; part <= Math.min(last, possible.heard.to); part += 1) {
      mark(places.segments + part);
    }
    const there = this.settle(possible);
    const atLast = there && meet(there.heard, only(last));
    if (!there || !atLast) return there;
    const told = this.act({ ...there, heard: atLast }, 'LISTEN');
    const before = meet(there.heard, { from: 0, to: last - 1 });
    const still = before && { ...there, heard: before };
    const all = meet(there.heard, only(segments));
    const done = all && { ...there, heard: all };
    return [told, still, done].reduce<Some>((one, other) => joinSome(one, other), undefined);
  }

  private act(possible: Some, act: Act): Some {
    const { persona } = this.parts;
    const there = possible && this.settle(possible);
    return there && this.leave(undergo(persona, there, act));
  }

  /** Time passes; whoever is still there afterwards. */
  private settle(possible: PossibleCustomer): Some {
    return this.leave(letTimePass(this.parts.persona, possible));
  }

  private leave(possible: PossibleCustomer): Some {
    const { places, mark } = this.parts;
    for (let at = 0; at < MOODS.length; at += 1) {
      if (possible.moods & (1 << at)) mark(places.bands + at);
    }
    for (let at = 0; at < GRASPS.length; at += 1) {
      if (possible.grasps & (1 << at)) mark(places.bands + MOODS.length + at);
    }
    return leavePossibly(this.parts, possible);
  }
}

const ANY_GAUGES = mapGauges(() => ({ from: 0, to: 100 }));

function joinSome(one: Some, other: Some): Some {
  return one && other ? joinPossible(one, other) : (one ?? other);
}
