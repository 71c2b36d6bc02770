import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Choice } from '../scenario/node-schema.ts';
import type { Act } from '../scenario/vocabulary.ts';
import type { ScoredTurn } from './scored-turn.ts';

/** What earlier turns left behind that later ones are judged by. */
export interface Memory {
  /** Facts known from the start or taught by a choice; what the story taught, the turn itself says. */
  readonly facts: ReadonlySet<string>;
  /** Acts the scenario permits. */
  readonly permitted: ReadonlySet<Act>;
  /** Sum spent, in the unit of the limit. */
  readonly spent: number;
}

export function beginMemory({ scenario }: PlayableScenario): Memory {
  const known = scenario.briefing.facts.filter((fact) => fact.known === 'start');
  return { facts: new Set(known.map(({ id }) => id)), permitted: new Set(), spent: 0 };
}

/** The memory after a choice; what a choice teaches or permits holds from the next turn on. */
export function rememberChoice(memory: Memory, { effects = [], spend = 0 }: Choice): Memory {
  const taught = effects.flatMap((effect) => ('learn' in effect ? [effect.learn] : []));
  return {
    facts: taught.length > 0 ? new Set([...memory.facts, ...taught]) : memory.facts,
    permitted: effects.reduce(changePermission, memory.permitted),
    spent: memory.spent + spend,
  };
}

function changePermission(
  permitted: ReadonlySet<Act>,
  effect: NonNullable<Choice['effects']>[number],
): ReadonlySet<Act> {
  if ('permit' in effect) return new Set([...permitted, effect.permit]);
  if ('forbid' in effect) return new Set([...permitted].filter((act) => act !== effect.forbid));
  return permitted;
}

/** Whether the trainee knew a fact before a turn: from the briefing, a choice, or the story. */
export function isFactKnown(
  { scenario }: PlayableScenario,
  fact: string,
  { memory, turn }: { readonly memory: Memory; readonly turn: ScoredTurn },
): boolean {
  return memory.facts.has(fact) || isFactTold({ scenario }, fact, turn);
}

/** Whether the story told a fact before a turn. */
export function isFactTold(
  { scenario }: Pick<PlayableScenario, 'scenario'>,
  fact: string,
  turn: ScoredTurn,
): boolean {
  const partsHeard = Math.round(turn.before.heard * scenario.story.length);
  return scenario.story.slice(0, partsHeard).some(({ learn }) => learn?.includes(fact));
}

/** Sum beyond the limit of the briefing, 0 within it or where there is none; exact to hundredths. */
export function sumBeyondLimit({ scenario }: PlayableScenario, spent: number): number {
  const limit = scenario.briefing.spendLimit?.amount ?? Infinity;
  return spent > limit ? Math.round((spent - limit) * 100) / 100 : 0;
}
