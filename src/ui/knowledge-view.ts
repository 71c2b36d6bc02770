import { keepLedger, type LedgerEntry, type PromiseStanding } from '../engine/promise-ledger.ts';
import { isPublic, mayBeTold } from '../scenario/find-disclosure.ts';
import { localiseText } from '../scenario/localise-text.ts';
import type { LocaleText } from '../scenario/text-schema.ts';
import type { VisibleScenario } from '../scenario/visible-scenario.ts';
import type { Turn } from '../engine/transcript.ts';
import { formatSpan } from './elements/format-span.ts';
import { type AuthorityView, viewAuthority } from './authority-view.ts';
import { sayDesk } from './desk-words.ts';

type Fact = VisibleScenario['scenario']['briefing']['facts'][number];

export interface FactView {
  readonly id: string;
  readonly text: string;
  /** Said where customers may not be told it, or not yet. */
  readonly limit: string | undefined;
}

export interface PromiseView {
  readonly key: string;
  readonly text: string;
  /** How it stands, in words. */
  readonly standing: string;
  /** Whether somebody still waits for it. */
  readonly isDue: boolean;
  readonly isOverdue: boolean;
}

/** What the trainee may look up while talking. */
export interface KnowledgeView {
  readonly facts: readonly FactView[];
  readonly authority: AuthorityView;
  /** Every promise made, the oldest first. */
  readonly promised: readonly PromiseView[];
}

export interface KnowledgeInput {
  readonly playable: VisibleScenario;
  readonly locale: string;
  /** Ids of the facts learned on the way. */
  readonly learned: readonly string[];
  readonly turns: readonly Turn[];
  /** Simulated milliseconds since the attempt began. */
  readonly nowMs: number;
}

const WAITED_FOR: readonly PromiseStanding[] = ['open', 'overdue'];

/** Facts known by now, what may be done, and what was promised in this attempt. */
export function viewKnowledge(input: KnowledgeInput): KnowledgeView {
  const { playable, locale, learned, turns, nowMs } = input;
  const { briefing } = playable.scenario;
  const localise = (text: LocaleText) => localiseText(text, locale);
  return {
    facts: sortFacts(briefing.facts, learned).map((fact) => ({
      id: fact.id,
      text: localise(fact.text),
      limit: describeLimit(input, fact),
    })),
    authority: viewAuthority(input),
    promised: keepLedger(playable, turns).map((entry) => ({
      key: `${entry.turn}`,
      text: localise(entry.text),
      standing: describeStanding(entry, nowMs),
      isDue: WAITED_FOR.includes(entry.standing),
      isOverdue: entry.standing === 'overdue',
    })),
  };
}

/** Whether this may be told in the contact of now: nothing where it may. */
function describeLimit({ playable, locale, turns }: KnowledgeInput, fact: Fact) {
  const { tellFrom, confidential } = fact;
  const { contacts = [], nodes, start } = playable.scenario;
  const here = nodes[turns.at(-1)?.nextNodeId ?? start]?.contact;
  if (confidential && isPublic(contacts, here)) return sayDesk('desk.confidential');
  if (tellFrom === undefined || mayBeTold(contacts, tellFrom, here)) return undefined;
  const from = contacts.find(({ id }) => id === tellFrom);
  if (!from) return sayDesk('desk.internal');
  return sayDesk('desk.tellFrom', { time: from.time, title: localiseText(from.title, locale) });
}

/** Facts learned on the way, the newest first, then those known from the start. */
function sortFacts(facts: readonly Fact[], learned: readonly string[]): readonly Fact[] {
  const age = ({ id, known }: Fact) =>
    known === 'start' ? Infinity : learned.length - learned.indexOf(id);
  const known = facts.filter(({ id, known }) => known === 'start' || learned.includes(id));
  return known.toSorted((a, b) => (age(a) === age(b) ? 0 : age(a) - age(b)));
}

function describeStanding({ standing, dueAtMs }: LedgerEntry, nowMs: number): string {
  const time = formatSpan(Math.max(0, dueAtMs - nowMs));
  return sayDesk(`promise.${standing}`, { time });
}
