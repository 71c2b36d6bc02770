import type { Gauge } from '../../src/scenario/vocabulary.ts';
import { type GeneratedBeat, generateBeats } from './generate-scenario.ts';

/** The two guarded variables: how often the customer was thanked and asked, up to what guards ask for. */
export const LIMITS = { THANK: 14, CHECK: 8 } as const;
export type Variable = keyof typeof LIMITS;

/** Acts of the choices; the last one counts for nothing. */
const ACTS = ['THANK', 'CHECK', 'GREET'] as const;

/** A test of a variable: so many times or more, or fewer. */
export interface Guard {
  readonly act: Variable;
  readonly times: number;
  readonly isFewer: boolean;
}

export interface GuardedChoice {
  readonly act: (typeof ACTS)[number];
  readonly text: string;
  /** Offered only when this holds. */
  readonly when?: Guard;
  /** Beats it leads to; the first whose guard holds is taken. -1 is the end. */
  readonly branches: readonly { readonly when?: Guard; readonly to: number }[];
}

export interface GuardedBeat {
  readonly id: string;
  readonly lines: readonly string[];
  readonly choices: readonly GuardedChoice[];
  /** The opportunity its choices show a level of, if any. */
  readonly opportunity?: string;
}

/** Opportunities are spread evenly over the beats. */
export const OPPORTUNITIES = 12;

const GUARDS: readonly Guard[] = [
  { act: 'THANK', times: 6, isFewer: false },
  { act: 'CHECK', times: 8, isFewer: true },
  { act: 'THANK', times: 14, isFewer: true },
  { act: 'CHECK', times: 3, isFewer: false },
];

/**
 * Beats whose choices raise one of two bounded variables; every third choice is on offer, and every
 * second leads one way or another, by what the variables say.
 */
export function generateGuardedBeats(nodes: number): GuardedBeat[] {
  const every = Math.max(1, Math.floor(nodes / OPPORTUNITIES));
  return generateBeats({ nodes }).map(({ id, lines, choices }, index) => ({
    id,
    lines,
    choices: choices.map((choice, place) => guardChoice(choice, { index, place, nodes })),
    ...(index % every === 0 && { opportunity: `o${Math.min(OPPORTUNITIES - 1, index / every)}` }),
  }));
}

function guardChoice(
  { text }: GeneratedBeat['choices'][number],
  { index, place, nodes }: { index: number; place: number; nodes: number },
): GuardedChoice {
  const act = ACTS[(index + place) % ACTS.length] as (typeof ACTS)[number];
  const guard = GUARDS[(index * 3 + place) % GUARDS.length] as Guard;
  const onward = (steps: number): number => (index + steps < nodes ? index + steps : -1);
  return {
    act,
    text,
    ...(place === 2 && { when: guard }),
    branches:
      place === 1
        ? [{ when: guard, to: onward(3) }, { to: onward(2) }]
        : [{ to: onward(place + 1) }],
  };
}

const en = (text: string) => ({ en: text });
const CLOSE = '@close';

/** A scenario document of guarded beats for a customer whom nothing angers. */
export function generateGuardedScenario(nodes: number) {
  const beats = generateGuardedBeats(nodes);
  return {
    format: 1,
    id: `guarded-${nodes}`,
    version: '1.0.0',
    title: en('A long conversation with guards'),
    teaser: en('It depends.'),
    sources: ['000-00'],
    defaultLocale: 'en',
    channel: 'phone',
    minutes: 60,
    skills: [en('Patience')],
    customer: { name: 'Ilse Vermeer', shortName: 'Ilse' },
    persona: { ref: 'angry', overrides: STEADY },
    rubrics: [{ ref: 'heard', version: 1 }],
    unassessed: ['heard.empathise', 'heard.apologise', 'heard.diagnose'],
    briefing: {
      role: en('You answer the telephone.'),
      situation: en('Somebody calls.'),
      goal: en('Stay with it to the end.'),
      facts: [],
      mayOffer: [en('Your attention')],
      mayPromise: [en('A call back')],
    },
    hiddenCause: en('There is none.'),
    story: [{ variants: [en('I have a long list.'), en('My list is long.')] }],
    start: 'open',
    nodes: {
      open: openingNode(beats),
      ...Object.fromEntries(beats.map((beat) => [beat.id, nodeOf(beat, beats)])),
    },
    opportunities: opportunitiesOf(beats),
    endings: [
      {
        id: 'over',
        final: 'lostQuietly',
        outcome: 'bad',
        title: en('It is over.'),
        parting: en('Goodbye.'),
        afterword: en('Nothing else happened.'),
      },
    ],
  };
}

const NO_CHANGE: Readonly<Record<Gauge, number>> = {
  anger: 0,
  worry: 0,
  trust: 0,
  effort: 0,
  joy: 0,
};

/** A customer whom none of this moves, so that the variables are all that is there to explore. */
const STEADY = {
  start: { anger: 0, worry: 0, trust: 50, effort: 0, joy: 0 },
  appraisal: Object.fromEntries([...ACTS, 'LISTEN', 'ASK_OPEN'].map((act) => [act, NO_CHANGE])),
};

const conditionOf = ({ act, times, isFewer }: Guard) =>
  isFewer ? { not: { act, times } } : { act, times };

function nodeOf(beat: GuardedBeat, beats: readonly GuardedBeat[]) {
  const idOf = (to: number): string => beats[to]?.id ?? CLOSE;
  return {
    stage: 'cause',
    lines: [{ variants: beat.lines.map(en) }],
    choices: beat.choices.map(({ act, text, when, branches }, place) => ({
      id: `${beat.id}.${place + 1}`,
      text: en(text),
      acts: [act],
      ...(place === 0 && { reference: true }),
      ...(beat.opportunity && { evidence: { [beat.opportunity]: 4 - place } }),
      ...(when && { when: conditionOf(when) }),
      next:
        branches.length === 1
          ? idOf(branches[0]?.to ?? -1)
          : branches.map((branch) => ({
              ...(branch.when && { when: conditionOf(branch.when) }),
              to: idOf(branch.to),
            })),
      rationale: en('It is as good as its place in the list.'),
    })),
  };
}

function openingNode(beats: readonly GuardedBeat[]) {
  return {
    stage: 'open',
    lines: [{ variants: [en('Good morning.'), en('Hello.')] }],
    early: [],
    choices: [
      {
        id: 'open.ask',
        text: en('What is on the list?'),
        acts: ['ASK_OPEN'],
        reference: true,
        next: beats[0]?.id ?? CLOSE,
        rationale: en('It opens the conversation.'),
      },
    ],
  };
}

function opportunitiesOf(beats: readonly GuardedBeat[]) {
  const ids = [...new Set(beats.flatMap(({ opportunity }) => opportunity ?? []))];
  return ids.map((id, at) => ({
    id,
    dimension: at % 2 === 0 ? 'heard.hear' : 'heard.resolve',
    weight: 1,
    aggregate: 'first',
    what: en('Hear her out.'),
  }));
}
