import type { LocaleText } from '../scenario/text-schema.ts';
import type { Circumstance } from './observe-evidence.ts';

/** Result of one opportunity in one attempt. */
export interface OpportunityResult {
  readonly id: string;
  readonly weight: number;
  readonly status: 'reached' | 'forfeited' | 'notApplicable';
  /** Evidence values 0..1 in order, each level over par, clipped. */
  readonly evidence: readonly number[];
  /** Aggregated evidence 0..1. */
  readonly base: number;
  /** Best repair 0..1. */
  readonly repair: number;
  /** base + repairCap * (1 - base) * repair. */
  readonly value: number;
  /** Indexes of the turns that gave evidence or repair. */
  readonly turns: readonly number[];
}

export interface IndicatorResult {
  readonly id: string;
  readonly dimension: string;
  readonly polarity: 'positive' | 'negative';
  readonly turn: number;
  /** False when the choice already gave a level for the dimension, or the cap was reached. */
  readonly counted: boolean;
  /** What made it count, where the definition does not say it all. */
  readonly circumstance?: Circumstance | undefined;
}

export interface DimensionResult {
  readonly id: string;
  readonly title: LocaleText;
  readonly weight: number;
  /** Applicable opportunities: reached and forfeited. */
  readonly opportunities: number;
  /** 0..100, or undefined when the dimension has no applicable opportunity. */
  readonly score: number | undefined;
  /** Behavioural level 0..4 of the score. */
  readonly level: 0 | 1 | 2 | 3 | 4 | undefined;
  /** False below the rubric's minimum of opportunities: show words instead of a number. */
  readonly enoughEvidence: boolean;
  /** Product of what negative indicators leave, 0..1. */
  readonly conduct: number;
  readonly floor: number | undefined;
}

export interface CriticalResult {
  readonly id: string;
  readonly class: 'customer' | 'business' | 'compliance';
  readonly definition: LocaleText;
  readonly turn: number;
  /** What made it count, where the definition does not say it all. */
  readonly circumstance?: Circumstance | undefined;
}

/** Result of an attempt by one rubric. */
export interface RubricResult {
  readonly rubricId: string;
  readonly rubricVersion: string;
  readonly title: LocaleText;
  /** 0..100. */
  readonly overall: number;
  readonly passMark: number;
  readonly passed: boolean;
  readonly dimensions: readonly DimensionResult[];
  readonly opportunities: readonly OpportunityResult[];
  readonly indicators: readonly IndicatorResult[];
  readonly critical: readonly CriticalResult[];
}

/** Result of an attempt; a pure function of scenario and transcript. */
export interface Scorecard {
  readonly scenarioId: string;
  readonly hash: string;
  /** One result per rubric, the main one first. */
  readonly rubrics: readonly RubricResult[];
}
