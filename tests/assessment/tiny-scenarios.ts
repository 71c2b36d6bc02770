import { CLOSE } from '../../src/scenario/vocabulary.ts';
import type { Choice } from '../../src/scenario/node-schema.ts';
import type { Opportunity, Scenario } from '../../src/scenario/scenario-schema.ts';
import type { Persona } from '../../src/scenario/persona-schema.ts';
import type { PlayableScenario } from '../../src/scenario/playable-scenario.ts';
import type { Dimension, Indicator, Rubric } from '../../src/scenario/rubric-schema.ts';
import type { LocaleText } from '../../src/scenario/text-schema.ts';

export const en = (text: string): LocaleText => ({ en: text });

const label = ['harmful', 'poor', 'partial', 'good', 'exemplary'].map(en);

export const factOf = (id: string, known: 'start' | 'learned' = 'learned') => ({
  id,
  known,
  text: en(`The fact ${id}`),
});

export interface DimensionSpec {
  readonly id: string;
  readonly weight?: number;
  readonly indicators?: readonly Indicator[];
}

export function indicatorOf(id: string, rest: Partial<Indicator> = {}): Indicator {
  return { id, polarity: 'negative', definition: en(`Saw ${id}.`), ...rest };
}

function dimensionOf({ id, weight = 10, indicators = [] }: DimensionSpec): Dimension {
  return {
    id,
    weight,
    title: en(id),
    definition: en(`Does ${id}.`),
    levels: label.map((_, level) => ({
      level,
      anchor: en(`${id} at ${String(level)}`),
      example: en(`Example of ${String(level)}`),
    })),
    indicators: [...indicators],
  };
}

export function rubricOf(dimensions: readonly DimensionSpec[], rest: Partial<Rubric> = {}): Rubric {
  return {
    format: 1,
    id: 'tiny',
    version: '1.0.0',
    title: en('Tiny'),
    purpose: en('For tests.'),
    scale: { min: 0, max: 4, labels: label },
    scoring: { repairCap: 0.5, negative: { minor: 0.08, major: 0.25 }, minOpportunities: 3 },
    pass: { overall: 70, floors: {}, critical: 'fail' },
    profiles: {},
    dimensions: dimensions.map(dimensionOf),
    critical: [],
    ...rest,
  };
}

/** The angry customer: distrustful, snaps at 95. */
export const ANGRY: Persona = {
  format: 1,
  id: 'angry',
  version: '1.0.0',
  title: en('Angry'),
  summary: en('Feels wronged.'),
  start: { anger: 62, worry: 20, trust: 35, effort: 25, joy: 0 },
  story: { segments: 3 },
  angerHalfLifeSeconds: 120,
  timers: {
    silenceSeconds: 25,
    holdWarnSeconds: 45,
    holdQuitSeconds: 180,
    promiseDueSeconds: 7200,
  },
  sensitivity: { negative: 1.15, positive: 1 },
  thresholds: {
    snap: 95,
    managerPressure: 6,
    startPressure: 0,
    spillWorry: 85,
    satisfied: { angerAtMost: 35, worryAtMost: 40, trustAtLeast: 50 },
    willCallAgain: { trustAtLeast: 50 },
    acceptedNo: { angerAtMost: 39, trustAtLeast: 45 },
    publicAnger: 55,
  },
  appraisal: {},
  says: {
    silence: [en('Hello?')],
    hold: [en('Still nothing.')],
    hungUp: [en('Enough.')],
    manager: [en('Your supervisor, please.')],
  },
  voice: { pitchHz: 190, syllablesPerSecond: 5, timbre: 'rough' },
  looks: { character: 'ilse', room: 'kitchen' },
};

export type ChoiceSpec = Partial<Choice> & Pick<Choice, 'id'>;

export function choiceOf(spec: ChoiceSpec): Choice {
  return {
    text: en(`Says ${spec.id}.`),
    acts: ['ACK'],
    next: CLOSE,
    rationale: en(`Because of ${spec.id}.`),
    seconds: 4,
    ...spec,
  };
}

export interface NodeSpec {
  readonly route?: string;
  readonly hold?: boolean;
  readonly happens?: Scenario['nodes'][string]['happens'];
  readonly lines?: Scenario['nodes'][string]['lines'];
  readonly early?: readonly ChoiceSpec[];
  readonly choices: readonly ChoiceSpec[];
}

export function opportunityOf(
  id: string,
  dimension: string,
  rest: Partial<Opportunity> = {},
): Opportunity {
  return { id, dimension, weight: 1, aggregate: 'first', what: en(`Called for ${id}.`), ...rest };
}

export interface TinySpec {
  readonly nodes: Readonly<Record<string, NodeSpec>>;
  readonly opportunities: readonly Opportunity[];
  readonly rubrics: readonly Rubric[];
  readonly start?: string;
  readonly segments?: number;
  readonly persona?: Persona;
  readonly unassessed?: readonly string[];
  readonly briefing?: Partial<Scenario['briefing']>;
  /** Facts each part of the story teaches, in order. */
  readonly learn?: readonly string[][];
}

function nodeOf({ early, choices, ...rest }: NodeSpec): Scenario['nodes'][string] {
  return {
    stage: 'open',
    lines: [{ variants: [en('And now?')] }],
    choices: choices.map(choiceOf),
    ...(early && { early: early.map(choiceOf) }),
    ...rest,
  };
}

/** A playable scenario from little more than its graph. The first node is the start. */
export function tinyPlayable(spec: TinySpec): PlayableScenario {
  const segments = spec.segments ?? 2;
  const persona = spec.persona ?? ANGRY;
  return {
    hash: 'tiny',
    scenario: scenarioOf(spec, segments),
    persona: { ...persona, story: { segments } },
    rubrics: spec.rubrics,
  };
}

function scenarioOf(spec: TinySpec, segments: number): Scenario {
  const nodeIds = Object.keys(spec.nodes);
  return {
    format: 1,
    id: 'tiny',
    version: '1.0.0',
    title: en('Tiny'),
    teaser: en('A small one.'),
    sources: ['001-11'],
    defaultLocale: 'en',
    channel: 'phone',
    minutes: 1,
    skills: [en('listening')],
    customer: { name: 'Ilse Brandt', shortName: 'Ilse' },
    persona: { ref: 'angry' },
    rubrics: spec.rubrics.map(({ id }) => ({ ref: id, version: 1 })),
    unassessed: [...(spec.unassessed ?? [])],
    briefing: {
      role: en('You.'),
      situation: en('A call.'),
      goal: en('A good end.'),
      facts: [],
      mayOffer: [],
      mayPromise: [],
      ...spec.briefing,
    },
    hiddenCause: en('A wrong label.'),
    story: Array.from({ length: segments }, (_, part) => ({
      variants: [en(`Part ${String(part + 1)}.`)],
      learn: spec.learn?.[part] ?? [],
    })),
    start: spec.start ?? nodeIds[0] ?? '',
    nodes: Object.fromEntries(nodeIds.map((id) => [id, nodeOf(spec.nodes[id] as NodeSpec)])),
    opportunities: [...spec.opportunities],
    endings: (
      [
        ['satisfied', 'good'],
        ['advocate', 'good'],
        ['acceptedNo', 'good'],
        ['willCallAgain', 'good'],
        ['escalated', 'good'],
        ['lostQuietly', 'bad'],
        ['publicComplaint', 'bad'],
        ['hungUp', 'bad'],
      ] as const
    ).map(([final, outcome]) => ({
      id: final,
      final,
      outcome,
      title: en(`It ended ${final}.`),
      parting: en('Goodbye.'),
      afterword: en('Nothing more was heard.'),
    })),
  };
}
