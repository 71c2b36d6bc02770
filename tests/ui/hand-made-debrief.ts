import type { DimensionResult, RubricResult } from '../../src/assessment/scorecard.ts';
import type { Debrief, Gap, Strength } from '../../src/debrief/debrief.ts';
import type { DebriefProps } from '../../src/ui/debrief-view.ts';
import { loadKettleCall } from './kettle-call.ts';

export const dimension = (part: Partial<DimensionResult> = {}): DimensionResult => ({
  id: 'hear',
  title: { en: 'Hear' },
  weight: 1,
  opportunities: 3,
  score: 72.4,
  level: 3,
  enoughEvidence: true,
  conduct: 1,
  floor: undefined,
  ...part,
});

export const rubricResult = (part: Partial<RubricResult> = {}): RubricResult => ({
  rubricId: 'heard',
  rubricVersion: '1.0.0',
  title: { en: 'H.E.A.R.D.' },
  overall: 71.6,
  passMark: 70,
  passed: true,
  dimensions: [dimension()],
  opportunities: [],
  indicators: [],
  critical: [],
  ...part,
});

export const gap = (part: Partial<Gap> = {}): Gap => ({
  turn: 1,
  quote: 'I can send you ten off.',
  isSpoken: true,
  reason: 'Money before the cause.',
  effect: 'Ilse felt bought off: anger 51 to 63.',
  observed: [],
  better: 'So the picture showed a steel lid.',
  isBetterSpoken: true,
  why: 'She hears that you heard.',
  cost: { heard: 9.2 },
  ...part,
});

export const strength = (part: Partial<Strength> = {}): Strength => ({
  turn: 0,
  quote: 'So the lid is a plastic one.',
  isSpoken: true,
  isRelative: false,
  effect: 'Anger 62 to 51.',
  why: 'She need not say it again.',
  ...part,
});

export const point = (turn: number, [anger, worry, trust]: [number, number, number]) => ({
  turn,
  person: 'Ilse',
  gauges: { anger, worry, trust, effort: 10, joy: 0 },
  mood: 'angry' as const,
  grasp: 'unsure' as const,
  label: turn === 0 ? '' : `did ${turn}`,
});

/** A debrief of two turns, with one of everything. */
export const handMadeDebrief = (part: Partial<Debrief> = {}): Debrief => ({
  title: 'She takes the steel lid.',
  parting: 'The lid, please.',
  afterword: 'It arrives on Thursday.',
  hiddenCause: 'The picture shows last year’s model.',
  outcome: 'good',
  customerName: 'Ilse',
  scorecard: { scenarioId: 'kettle', hash: 'h', rubrics: [rubricResult()] },
  chance: [
    {
      rubricId: 'heard',
      overall: 37.3,
      dimensions: { hear: 41 },
      kind: 'estimate',
      standardError: 0.42,
      runs: 4000,
    },
  ],
  curve: [point(0, [62, 20, 35]), point(1, [51, 18, 44]), point(2, [63, 24, 39])],
  turningPoints: [
    { turn: 1, direction: 'worse', text: 'You offered money: anger 51 to 63.', label: 'money' },
    { turn: 0, direction: 'better', text: 'You said it back: anger 62 to 51.', label: 'said back' },
  ],
  strengths: [strength()],
  gaps: [gap()],
  promises: [],
  transcript: [
    {
      turn: 0,
      said: 'You kept listening.',
      isSpoken: false,
      replies: ['And then the next was the same.'],
      changes: ['anger 62 to 51'],
      observed: [],
      cost: {},
      reference: true,
    },
  ],
  costsExact: true,
  ...part,
});

/** What the debrief screen takes. */
export const debriefProps = (
  debrief: Partial<Debrief> = {},
  part: Partial<DebriefProps> = {},
): DebriefProps => ({
  debrief: handMadeDebrief(debrief),
  playable: loadKettleCall(),
  locale: 'en',
  isPractice: false,
  onTryAgain: () => undefined,
  onRetryFrom: () => undefined,
  onSavePlay: () => 'kettle-mara.play',
  onLibrary: () => undefined,
  onSettings: () => undefined,
  ...part,
});
