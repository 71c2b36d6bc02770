import type { Scope } from '../../analysis/scenario-analysis.ts';
import type { ChanceLine } from '../../assessment/chance-line.ts';
import type { LibraryCard, ScenarioBundle, ScenarioParts } from '../../progress/library-card.ts';
import type { Diagnostic } from '../../scenario/diagnostic.ts';
import type { SourceFile } from '../../scenario/parse-scenario.ts';

/** A file as somebody gave it: its name, and its bytes or the text it is known to hold. */
export interface GivenFile {
  readonly name: string;
  readonly content: ArrayBuffer | string;
}

/** What is sent to the checker; plain data. */
export interface CheckOrder {
  readonly files: readonly GivenFile[];
  /** Personas, rubrics and sources the scenario may use beside those among the files. */
  readonly parts: ScenarioParts;
  /** play: only what is needed to play it. all: what there is to mend in it as well. */
  readonly wanted: 'play' | 'all';
}

/** Files that hold a scenario that can be played. */
export interface PlayableFiles {
  readonly kind: 'playable';
  /** Under the id it has here. What chance alone scores is not known yet. */
  readonly bundle: ScenarioBundle;
  readonly card: LibraryCard;
  /** The scenario first. */
  readonly files: readonly SourceFile[];
}

/** Files that hold none, and why. */
export interface RefusedFiles {
  readonly kind: 'refused';
  readonly diagnostics: readonly Diagnostic[];
}

/** What the checker tells, one after the other as far as it gets. */
export type CheckNews =
  | RefusedFiles
  | PlayableFiles
  /** Findings of the rules that need not know what can happen; the others are named. */
  | {
      readonly kind: 'glanced';
      readonly diagnostics: readonly Diagnostic[];
      readonly waiting: readonly string[];
    }
  | {
      readonly kind: 'checked';
      readonly diagnostics: readonly Diagnostic[];
      readonly scope: Scope;
      readonly chance: readonly ChanceLine[];
    };
