import type { MaterialKind } from '../../scenario/desk-schema.ts';
import type { Gauges } from '../../scenario/persona-schema.ts';
import type { Act, Channel, Final, Stage } from '../../scenario/vocabulary.ts';

/** What is assessed somewhere in the conversation. */
export interface ScriptMoment {
  readonly id: string;
  readonly what: string;
  readonly rubric: string;
  readonly dimension: string;
  readonly weight: number;
}

export interface ScriptLine {
  /** Condition in words, "when …" or "unless …"; the line without one is said when no other fits. */
  readonly when: string | undefined;
  readonly variants: readonly string[];
}

/** A level shown at a moment, 0 to 4, with the rubric's word for it. */
export interface ScriptLevel {
  readonly id: string;
  readonly what: string;
  readonly level: number;
  readonly label: string;
}

export interface ScriptChoice {
  readonly id: string;
  /** Place in the node from 1, those that cut in first; the picture of the graph shows the same. */
  readonly number: number;
  readonly text: string;
  readonly isBest: boolean;
  readonly when: string | undefined;
  readonly acts: readonly { readonly act: Act; readonly words: string }[];
  readonly levels: readonly ScriptLevel[];
  /** Share of an earlier loss that is made good, 0..1. */
  readonly repairs: readonly {
    readonly id: string;
    readonly what: string;
    readonly share: number;
  }[];
  /** Facts of the briefing it asks the customer for. */
  readonly asks: readonly string[];
  /** What it states as true; not known by then, it is a guess. */
  readonly claims: readonly string[];
  /** What it gives away, with its unit, such as "15 euros". */
  readonly spend: string | undefined;
  /** Indicators and critical errors it shows, in words. */
  readonly signs: readonly string[];
  readonly effects: readonly string[];
  /** Ids of nodes, "@close", or "@stay". */
  readonly leadsTo: readonly { readonly when: string | undefined; readonly to: string }[];
  readonly rationale: string;
  readonly felt: string | undefined;
}

export interface ScriptNode {
  readonly id: string;
  /** Place in the document, from 1. */
  readonly number: number;
  readonly stage: Stage;
  readonly isStart: boolean;
  readonly isListening: boolean;
  /** Whether something can be looked up and noted here. */
  readonly hasDesk: boolean;
  /** Whether the customer is on hold here. */
  readonly isOnHold: boolean;
  /** Whether it is a question of the case note, asked once the conversation was closed. */
  readonly isCaseNote: boolean;
  /** Title of the contact it belongs to, where there are several. */
  readonly contact: string | undefined;
  readonly route: string | undefined;
  readonly situation: string | undefined;
  /** What others than the customer write, with their names. */
  readonly others: readonly string[];
  /** Acts that happen on entering, in words. */
  readonly happens: readonly string[];
  /** Ids of the nodes that lead here. */
  readonly cameFrom: readonly string[];
  readonly lines: readonly ScriptLine[];
  /** Choices that cut into the story. */
  readonly early: readonly ScriptChoice[];
  readonly choices: readonly ScriptChoice[];
}

/** Something to look up. */
export interface ScriptMaterial {
  readonly id: string;
  readonly title: string;
  readonly kind: MaterialKind;
  readonly body: readonly string[];
  /** What is to be known about it: what it costs, whether customers may hear it. */
  readonly about: string;
  /** Facts known once it was opened. */
  readonly teaches: readonly string[];
}

export interface ScriptDesk {
  readonly materials: readonly ScriptMaterial[];
  readonly notes: readonly { readonly text: string; readonly isKey: boolean }[];
}

/** One conversation of several. */
export interface ScriptContact {
  readonly id: string;
  readonly title: string;
  /** For example "phone, day 2, 15:10, with Bo Lund". */
  readonly about: string;
}

export interface ScriptEnding {
  readonly id: string;
  readonly final: Final;
  readonly isGood: boolean;
  readonly when: string | undefined;
  readonly title: string;
  readonly parting: string;
  readonly afterword: string;
}

export interface ScriptFact {
  readonly id: string;
  readonly text: string;
  /** False when it is learned on the way. */
  readonly isKnown: boolean;
}

/** A technique or story, by its id in the list of sources. */
export interface ScriptSource {
  readonly id: string;
  readonly meaning: string;
}

export interface ScriptBriefing {
  readonly role: string;
  readonly situation: string;
  readonly goal: string;
  readonly facts: readonly ScriptFact[];
  readonly mayOffer: readonly string[];
  /** Most that may be spent in the whole conversation, with its unit. */
  readonly maySpend: string | undefined;
  readonly mayPromise: readonly string[];
  /** Promises of the authority, with how soon; choices are held against them. */
  readonly authority: readonly string[];
  readonly mayNot: readonly string[];
}

/** A scenario written out in one language: the model behind page, Markdown and JSON. */
export interface Script {
  readonly id: string;
  readonly version: string;
  readonly locale: string;
  readonly title: string;
  readonly teaser: string;
  readonly channel: Channel;
  readonly minutes: number;
  readonly customer: string;
  readonly persona: { readonly title: string; readonly summary: string; readonly start: Gauges };
  readonly skills: readonly string[];
  readonly rubrics: readonly string[];
  readonly briefing: ScriptBriefing;
  readonly hiddenCause: string;
  /** Techniques and stories it is written for, in the order of the file. */
  readonly teaches: readonly ScriptSource[];
  readonly story: readonly {
    readonly variants: readonly string[];
    readonly learn: readonly string[];
  }[];
  /** Several conversations, in order of time; empty where there is one. */
  readonly contacts: readonly ScriptContact[];
  readonly desk: ScriptDesk | undefined;
  readonly nodes: readonly ScriptNode[];
  readonly endings: readonly ScriptEnding[];
  readonly moments: readonly ScriptMoment[];
}
