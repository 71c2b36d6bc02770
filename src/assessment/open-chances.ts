import type { Choice, ScenarioNode } from '../scenario/node-schema.ts';
import { expectedOf, setsMeasure } from './reference-choice.ts';
import { type Act, CLOSE, STAY } from '../scenario/vocabulary.ts';
import { choicesOfNode, targetsOf } from '../scenario/playable-scenario.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';

/** What can still be reached from a node in the authored graph, whatever the conditions say. */
export interface OpenChances {
  /** Opportunities that can still be assessed, with the most times that can happen. */
  readonly opportunities: ReadonlyMap<string, number>;
  /** Best repair by opportunity. */
  readonly repairs: ReadonlyMap<string, number>;
  /** Routes that can still be entered. */
  readonly routes: ReadonlySet<string>;
  /** Indicators some choice still names. */
  readonly indicators: ReadonlySet<string>;
  /** Acts some choice can still do. */
  readonly acts: ReadonlySet<Act>;
  /** Acts that can still happen to the customer, whoever does them. */
  readonly happenings: ReadonlySet<Act>;
  /** Whether some choice still spends something. */
  readonly canSpend: boolean;
}

const chancesByPlayable = new WeakMap<PlayableScenario, ReadonlyMap<string, OpenChances>>();

/** Open chances by node id; built once per scenario object. */
export function openChances(playable: PlayableScenario): ReadonlyMap<string, OpenChances> {
  const known = chancesByPlayable.get(playable);
  if (known) return known;
  const { nodes } = playable.scenario;
  const onward = new Map(Object.keys(nodes).map((id) => [id, nodesAfter(nodes, id)]));
  const chances = new Map(
    Object.keys(nodes).map((id) => [id, chancesFrom(nodes, onward, id)] as const),
  );
  chancesByPlayable.set(playable, chances);
  return chances;
}

type Nodes = Readonly<Record<string, ScenarioNode>>;

function nodesAfter(nodes: Nodes, start: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = nodes[id];
    if (!node) continue;
    for (const target of choicesOfNode(node).flatMap((choice) => nodesOpenedBy(id, choice))) {
      if (target === CLOSE || found.has(target)) continue;
      found.add(target);
      open.push(target);
    }
  }
  return found;
}

/** Nodes a choice leads to; one that stays and shows a level can be made again. */
function nodesOpenedBy(nodeId: string, choice: Choice): readonly string[] {
  if (choice.next !== STAY) return targetsOf(choice);
  return choice.evidence ? [nodeId] : [];
}

function chancesFrom(
  nodes: Nodes,
  onward: ReadonlyMap<string, ReadonlySet<string>>,
  start: string,
): OpenChances {
  const after = onward.get(start) ?? new Set<string>();
  const ahead = [...new Set([start, ...after])];
  const opportunities = new Map<string, number>();
  for (const id of ahead) {
    const times = onward.get(id)?.has(id) ? Infinity : 1;
    for (const opportunity of assessedBy(nodes[id]?.choices ?? [])) {
      opportunities.set(opportunity, (opportunities.get(opportunity) ?? 0) + times);
    }
  }
  const choices = ahead.flatMap((id) => (nodes[id] ? choicesOfNode(nodes[id]) : []));
  return {
    opportunities,
    repairs: bestRepairs(ahead.flatMap((id) => nodes[id]?.choices ?? [])),
    routes: new Set([...after].flatMap((id) => nodes[id]?.route ?? [])),
    indicators: new Set(choices.flatMap(({ indicators }) => indicators ?? [])),
    acts: new Set(choices.flatMap(({ acts }) => acts)),
    happenings: new Set(ahead.flatMap((id) => happeningsAt(nodes[id]))),
    canSpend: choices.some(({ spend = 0 }) => spend > 0),
  };
}

/** What a node brings about by itself; a wait or a promise made earlier may end anywhere. */
function happeningsAt(node: ScenarioNode | undefined): readonly Act[] {
  const telling: readonly Act[] = node?.early ? ['LISTEN', 'INTERRUPT'] : [];
  return [...(node?.happens ?? []), ...telling, 'SILENCE', 'BREAK_PROMISE'];
}

function bestRepairs(choices: readonly Choice[]): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const [id, repair] of choices.flatMap(({ repairs }) => Object.entries(repairs ?? {}))) {
    best.set(id, Math.max(repair, best.get(id) ?? 0));
  }
  return best;
}

/** Opportunities some reference choice serves; choices that cut in give no authored evidence. */
function assessedBy(choices: readonly Choice[]): ReadonlySet<string> {
  const served = new Set<string>();
  for (const choice of choices) {
    if (!setsMeasure(choice)) continue;
    for (const [id, level] of Object.entries(expectedOf(choice))) {
      if (level > 0) served.add(id);
    }
  }
  return served;
}
