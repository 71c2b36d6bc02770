import type { Scenario } from '../../scenario/scenario-schema.ts';
import type { ConditionNumbers } from './condition-numbers.ts';
import { type ConditionReads, joinReads } from './condition-reads.ts';
import type { Layout, PlacedNode } from './layout.ts';

/** What every part of a scenario reads, worked out once. */
export interface ScenarioReads {
  /** By number of the node: what is on offer there, and where it leads. */
  readonly decisions: readonly ConditionReads[];
  /** By number of the node: which line is said on entering it. */
  readonly entries: readonly ConditionReads[];
  readonly endings: ConditionReads;
  readonly all: ConditionReads;
}

export function readScenario({ playable, nodes, choices, conditions }: Layout): ScenarioReads {
  const decisions = nodes.map(({ firstChoice, choiceCount }: PlacedNode) => {
    const numbers: number[] = [];
    for (let at = firstChoice; at < firstChoice + choiceCount; at += 1) {
      const { when = 0, branches = [] } = choices[at] ?? {};
      numbers.push(when, ...branches);
    }
    return conditions.readsOf(numbers);
  });
  const entries = nodes.map(({ lines }) => conditions.readsOf(lines));
  const endings = readEndings(playable.scenario, conditions);
  return { decisions, entries, endings, all: joinReads([...decisions, ...entries, endings]) };
}

const readEndings = ({ endings }: Scenario, conditions: ConditionNumbers): ConditionReads =>
  conditions.readsOf(endings.map(({ when }) => conditions.numberOf(when)));
