import type { ChanceLine } from '../assessment/chance-line.ts';
import type { Opening } from '../engine/opening.ts';
import type { Persona } from '../scenario/persona-schema.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Rubric } from '../scenario/rubric-schema.ts';
import type { LocaleText } from '../scenario/text-schema.ts';
import type { Channel, Grasp, Mood } from '../scenario/vocabulary.ts';

/** What the library shows of a scenario before it is opened. */
export interface LibraryCard {
  /** Name in addresses and file names; the same as the scenario's id. */
  readonly slug: string;
  /** Hash of the playable scenario; tells whether a saved attempt still fits it. */
  readonly hash: string;
  readonly title: LocaleText;
  readonly teaser: LocaleText;
  readonly channel: Channel;
  /** Minutes a run takes. */
  readonly minutes: number;
  readonly skills: readonly LocaleText[];
  /** One word such as "Angry". */
  readonly personaTitle: LocaleText;
  /** Folder in assets/characters. */
  readonly character: string;
  readonly startMood: Mood;
  readonly startGrasp: Grasp;
}

/** Content of `scenarios/index.json`. */
export interface LibraryIndex {
  readonly cards: readonly LibraryCard[];
}

/** Content of `scenarios/<slug>.json`: checked when it was built, so no schema is needed to play. */
export interface ScenarioBundle {
  readonly playable: PlayableScenario;
  readonly chance: readonly ChanceLine[];
  /** Turns of the reference run: "about" in "4 of about 10". */
  readonly usualTurns: number;
  readonly startMood: Mood;
  readonly startGrasp: Grasp;
}

/** Content of `openings/<slug>.json`: all that is needed until the first choice has been made. */
export interface OpeningFile {
  /** Missing where nothing can be chosen, and where it may be wanted in milder words. */
  readonly opening?: Opening | undefined;
  readonly usualTurns: number;
}

/** Content of `parts/all.json`: what a scenario opened from a file may refer to, checked. */
export interface ScenarioParts {
  readonly personas: readonly Persona[];
  readonly rubrics: readonly Rubric[];
  /** What each source is about, by its id. */
  readonly sources: Readonly<Record<string, LocaleText>>;
}

/** An opening that came with the program. */
export interface PackedOpening extends OpeningFile {
  /** The play screen at it as markup, with slots for what the seed decides. */
  readonly markup?: string | undefined;
}
