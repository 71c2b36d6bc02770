import type { Effect } from '../../scenario/condition-schema.ts';
import type { Persona } from '../../scenario/persona-schema.ts';
import type { Choice } from '../../scenario/node-schema.ts';
import { aboutOf } from '../../scenario/promise-about.ts';
import { type Act, GRASPS, MOODS } from '../../scenario/vocabulary.ts';
import { type PossibleCustomer, joinPossible, mapGauges } from './possible-customer.ts';
import { type EndParts, leavePossibly, markEnd } from './possible-ends.ts';
import { letTimePass, resolve, undergo } from './possible-events.ts';
import type { PossibleAct } from './possible-promises.ts';
import { meet, only } from './range.ts';

/** Who could be there, or nobody. */
export type Some = PossibleCustomer | undefined;

export interface PresenceParts extends EndParts {
  readonly persona: Persona;
}

/** Most times one act is repeated while nobody speaks before the ranges are let go. */
const MOST_SILENCES = 6;
const ATTENDED = 1;
const ON_HOLD = 2;

type Wait = NonNullable<Choice['wait']>;

/** What is done by a choice: its acts, and being cut into where it does that. */
export interface Deed {
  readonly choice: Choice;
  readonly acts: readonly Act[];
  /** Whether it is done to somebody else than the customer. */
  readonly isAside: boolean;
}

/** What could happen to the customers there could be while somebody speaks or waits. */
export class PossiblePresence {
  /** Effects of the choice being made: they are there for the ending even of who leaves before. */
  private pending: readonly Effect[] = [];

  constructor(private readonly parts: PresenceParts) {}

  /** Does the acts of a choice, and then has its effects. */
  perform(possible: Some, { choice, acts, isAside }: Deed): Some {
    const { effects = [] } = choice;
    const about = choice.promise && this.parts.abouts.get(aboutOf(choice));
    this.pending = effects;
    const isNamed = choice.keeps !== undefined;
    const there = acts.reduce<Some>(
      (left, act) => this.act(left, act, { about, isNamed, isAside }),
      possible,
    );
    this.pending = [];
    return effects.reduce<Some>((left, effect) => left && this.takeEffect(left, effect), there);
  }

  act(possible: Some, act: Act, word: Omit<PossibleAct, 'act'> = {}): Some {
    const { persona } = this.parts;
    const there = possible && this.settle(possible);
    return there && this.leave(undergo(persona, there, { act, ...word }));
  }

  /** Time passes; whoever is still there afterwards. */
  settle(possible: PossibleCustomer): Some {
    return this.leave(letTimePass(this.parts.persona, possible));
  }

  /** Lets the wait of a choice pass; who was on hold before has been patient for a while already. */
  wait(possible: Some, { choice: { wait }, isAside }: Deed, wasHeld: boolean): Some {
    if (!possible || !wait || wait.seconds === 0) return possible;
    if (isAside || wait.kind === 'away') return this.settle(possible);
    const there = this.settleSome(
      this.endureSilence(possible, this.countSilences(possible, wait, wasHeld)),
    );
    // Anger and promises come before the patience on hold ends.
    if (there && there.contacts & ON_HOLD) markEnd(this.parts, there, 'hungUp');
    return there;
  }

  /** How often waiting can hurt at most: while attended again and again, on hold once. */
  private countSilences(
    { contacts }: PossibleCustomer,
    { seconds }: Wait,
    wasHeld: boolean,
  ): number {
    const { silenceSeconds, holdWarnSeconds } = this.parts.persona.timers;
    const attended = contacts & ATTENDED ? Math.floor(seconds / silenceSeconds) : 0;
    const canWarn = wasHeld || seconds >= holdWarnSeconds;
    const onHold = contacts & ON_HOLD && canWarn ? 1 : 0;
    return Math.max(attended, onHold);
  }

  /** Tells the part not heard yet; the last one counts as heard at once. */
  tell(possible: Some): Some {
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
    return joinSome(joinSome(told, still), done);
  }

  private endureSilence(possible: PossibleCustomer, times: number): Some {
    if (times > MOST_SILENCES) return this.settle({ ...possible, gauges: ANY_GAUGES });
    let there: Some = possible;
    for (let time = 0; time < times && there; time += 1) {
      there = joinSome(there, this.act(there, 'SILENCE'));
    }
    return there;
  }

  private settleSome(possible: Some): Some {
    return possible && this.settle(possible);
  }

  private leave(possible: PossibleCustomer): Some {
    const { places, mark } = this.parts;
    for (let at = 0; at < MOODS.length; at += 1) {
      if (possible.moods & (1 << at)) mark(places.bands + at);
    }
    for (let at = 0; at < GRASPS.length; at += 1) {
      if (possible.grasps & (1 << at)) mark(places.bands + MOODS.length + at);
    }
    const leaving = this.pending.reduce(
      (changed, effect) => this.changeFlags(changed, effect),
      possible,
    );
    return leavePossibly(this.parts, possible, leaving);
  }

  private takeEffect(possible: PossibleCustomer, effect: Effect): PossibleCustomer {
    if ('resolve' in effect) return resolve(possible, effect.resolve);
    return this.changeFlags(possible, effect);
  }

  private changeFlags(possible: PossibleCustomer, effect: Effect): PossibleCustomer {
    const { flags } = this.parts.bits;
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
}

const ANY_GAUGES = mapGauges(() => ({ from: 0, to: 100 }));

function joinSome(one: Some, other: Some): Some {
  return one && other ? joinPossible(one, other) : (one ?? other);
}
