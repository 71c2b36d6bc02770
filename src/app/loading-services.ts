import type { ScenarioSource } from '../platform/scenario-source.ts';
import type { ControllerOptions } from './attempt-controller.ts';

/** What screens are loaded with. */
export interface LoadingServices extends ControllerOptions {
  readonly source: ScenarioSource;
  readonly drawSeed: () => string;
  /** Resolves after the given milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>;
}
