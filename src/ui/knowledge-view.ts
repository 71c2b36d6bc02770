import { localiseText } from '../scenario/localise-text.ts';
import { choicesOfNode } from '../scenario/playable-scenario.ts';
import type { LocaleText } from '../scenario/text-schema.ts';
import type { VisibleScenario } from '../scenario/visible-scenario.ts';
import type { Turn } from '../engine/transcript.ts';

type Fact = VisibleScenario['scenario']['briefing']['facts'][number];

export interface FactView {
  readonly id: string;
  readonly text: string;
}

/** What the trainee may look up while talking. */
export interface KnowledgeView {
  readonly facts: readonly FactView[];
  readonly mayOffer: readonly string[];
  readonly mayPromise: readonly string[];
  readonly mayNot: readonly string[];
  readonly promised: readonly string[];
}

export interface KnowledgeInput {
  readonly playable: VisibleScenario;
  readonly locale: string;
  /** Ids of the facts learned on the way. */
  readonly learned: readonly string[];
  readonly turns: readonly Turn[];
}

/** Facts known by now, what may be done, and what was promised in this attempt. */
export function viewKnowledge({ playable, locale, learned, turns }: KnowledgeInput): KnowledgeView {
  const { briefing } = playable.scenario;
  const localise = (text: LocaleText) => localiseText(text, locale);
  return {
    facts: sortFacts(briefing.facts, learned).map((fact) => ({
      id: fact.id,
      text: localise(fact.text),
    })),
    mayOffer: briefing.mayOffer.map(localise),
    mayPromise: briefing.mayPromise.map(localise),
    mayNot: (briefing.mayNot ?? []).map(localise),
    promised: listPromises(playable, turns).map(localise),
  };
}

/** Facts learned on the way, the newest first, then those known from the start. */
function sortFacts(facts: readonly Fact[], learned: readonly string[]): readonly Fact[] {
  const age = ({ id, known }: Fact) =>
    known === 'start' ? Infinity : learned.length - learned.indexOf(id);
  const known = facts.filter(({ id, known }) => known === 'start' || learned.includes(id));
  return known.toSorted((a, b) => (age(a) === age(b) ? 0 : age(a) - age(b)));
}

function listPromises(playable: VisibleScenario, turns: readonly Turn[]): readonly LocaleText[] {
  return turns.flatMap((turn) => {
    const { move } = turn;
    const node = playable.scenario.nodes[turn.nodeId];
    if (!node || !('choose' in move)) return [];
    const promise = choicesOfNode(node).find((choice) => choice.id === move.choose)?.promise;
    return promise ? [promise.text] : [];
  });
}
