import { targetsOf } from '../../scenario/playable-scenario.ts';
import { asWritten } from '../../scenario/furnish-scenario.ts';
import { localiseText } from '../../scenario/localise-text.ts';
import type { Choice, ScenarioNode } from '../../scenario/node-schema.ts';
import type { Scenario } from '../../scenario/scenario-schema.ts';
import { CLOSE, STAY, type Stage } from '../../scenario/vocabulary.ts';

export interface GraphChoice {
  readonly id: string;
  readonly text: string;
  readonly isReference: boolean;
  /** True when it cuts into the story. */
  readonly isEarly: boolean;
  /** True when it is offered only under a condition. */
  readonly isConditional: boolean;
  /** Nodes it can lead to, and CLOSE, in the order they are tried. */
  readonly targets: readonly string[];
}

export interface GraphNode {
  readonly id: string;
  readonly stage: Stage;
  readonly isStart: boolean;
  /** True when the story is told here and can be listened to. */
  readonly isListening: boolean;
  /** What the customer says here first, or what is seen to happen. */
  readonly line: string;
  readonly choices: readonly GraphChoice[];
}

export interface GraphEnding {
  readonly id: string;
  readonly outcome: 'good' | 'bad';
  readonly title: string;
}

/** A scenario as nodes and where their choices lead, in the order they are written. */
export interface ScenarioGraph {
  readonly id: string;
  readonly title: string;
  readonly nodes: readonly GraphNode[];
  readonly endings: readonly GraphEnding[];
}

/** The graph of a checked scenario as its author wrote it, texts in its default language. */
export function graphOfScenario(playable: Scenario): ScenarioGraph {
  const scenario = asWritten(playable);
  const say = (text: Readonly<Record<string, string>> | undefined): string =>
    text ? localiseText(text, scenario.defaultLocale) : '';
  const nodes = Object.entries(scenario.nodes).map(([id, node]): GraphNode => {
    const listening = node.early !== undefined;
    return {
      id,
      stage: node.stage,
      isStart: id === scenario.start,
      isListening: listening,
      line: say(firstText(node) ?? (listening ? scenario.story[0]?.variants[0] : undefined)),
      choices: [
        ...(node.early ?? []).map((choice) => choiceOf(choice, { say, isEarly: true })),
        ...node.choices.map((choice) => choiceOf(choice, { say, isEarly: false })),
      ],
    };
  });
  const endings = scenario.endings.map(({ id, outcome, title }) => ({
    id,
    outcome,
    title: say(title),
  }));
  return { id: scenario.id, title: say(scenario.title), nodes, endings };
}

/** The line without a condition is what is said most; it is written last. */
const firstText = ({ lines, situation }: ScenarioNode) => lines.at(-1)?.variants[0] ?? situation;

function choiceOf(
  choice: Choice,
  { say, isEarly }: { readonly say: (text: Choice['text']) => string; readonly isEarly: boolean },
): GraphChoice {
  return {
    id: choice.id,
    text: say(choice.text),
    isReference: choice.reference ?? false,
    isEarly,
    isConditional: choice.when !== undefined,
    targets: placesAfter(choice),
  };
}

/** Nodes a choice can lead to, and CLOSE, each once. */
export const placesAfter = (choice: Pick<Choice, 'next'>): readonly string[] =>
  [...new Set(targetsOf(choice))].filter((to) => to !== STAY);

/** Whether a target is the end of the conversation. */
export const isEnd = (target: string): boolean => target === CLOSE;

/** A text cut between words to at most so many characters, with an ellipsis where something is left out. */
export function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > length / 2 ? cut.slice(0, end) : cut).trimEnd()}…`;
}
