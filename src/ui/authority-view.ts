import { addUpSpending } from '../engine/add-up-spending.ts';
import type { Turn } from '../engine/transcript.ts';
import { localiseText } from '../scenario/localise-text.ts';
import type { LocaleText } from '../scenario/text-schema.ts';
import type { VisibleScenario } from '../scenario/visible-scenario.ts';
import { writeAmount } from '../scenario/write-amount.ts';
import { formatSpan } from './elements/format-span.ts';
import { sayDesk } from './desk-words.ts';

/** Something that may be done, and how far. */
export interface AllowedView {
  readonly text: string;
  /** How far, such as "20 euros left"; undefined where the text says all. */
  readonly limit: string | undefined;
  /** Whether the limit was passed. */
  readonly isPassed: boolean;
}

/** What the trainee may do, as far as the scenario says it; each part empty where it does not. */
export interface AuthorityView {
  readonly mayOffer: readonly AllowedView[];
  /** What may be spent, and what is left of it. */
  readonly maySpend: readonly AllowedView[];
  readonly mayPromise: readonly AllowedView[];
  /** Who takes over, and when. */
  readonly mayEscalate: readonly AllowedView[];
  readonly mayNot: readonly AllowedView[];
}

interface AuthorityInput {
  readonly playable: VisibleScenario;
  readonly locale: string;
  /** Ids of the facts learned on the way. */
  readonly learned: readonly string[];
  readonly turns: readonly Turn[];
}

/** What may be offered, spent, promised and handed over, and what is left after the turns so far. */
export function viewAuthority(input: AuthorityInput): AuthorityView {
  const { playable, locale } = input;
  const { mayOffer, mayNot = [] } = playable.scenario.briefing;
  const list = (texts: readonly LocaleText[]): readonly AllowedView[] =>
    texts.map((text) => allow(localiseText(text, locale)));
  return {
    mayOffer: list(mayOffer),
    maySpend: viewBudget(input),
    mayPromise: viewPromises(input),
    mayEscalate: viewEscalation(input),
    mayNot: list(mayNot),
  };
}

/** What is left, in hundredths: the difference of two sums would show where it is not exact. */
const subtract = (amount: number, spent: number): number =>
  Math.round((amount - spent) * 100) / 100;

const allow = (text: string, limit?: string): AllowedView => ({ text, limit, isPassed: false });

function viewBudget({ playable, locale, turns }: AuthorityInput): readonly AllowedView[] {
  const { spendLimit } = playable.scenario.briefing;
  if (!spendLimit) return [];
  const { amount } = spendLimit;
  const spent = addUpSpending(playable, turns);
  const name = (sum: number): string => writeAmount(sum, spendLimit, locale);
  const isPassed = spent > amount;
  const limit = isPassed
    ? sayDesk('know.overspent', { spent: name(spent) })
    : sayDesk('know.left', { left: name(subtract(amount, spent)) });
  return [{ text: sayDesk('know.budget', { amount: name(amount) }), limit, isPassed }];
}

/** What the briefing says in words, with how soon at the earliest, and what only the table says. */
function viewPromises({ playable, locale, learned }: AuthorityInput): readonly AllowedView[] {
  const { facts, mayPromise, authority } = playable.scenario.briefing;
  const fromStart = facts.filter(({ known }) => known === 'start').map(({ id }) => id);
  const known: readonly (string | undefined)[] = [undefined, ...fromStart, ...learned];
  const limits = new Map(mayPromise.map((text) => [localiseText(text, locale), '']));
  for (const { text, soonestSeconds = 0, fact } of authority?.promises ?? []) {
    const time = formatSpan(soonestSeconds * 1000);
    const isTold = soonestSeconds > 0 && known.includes(fact);
    limits.set(localiseText(text, locale), isTold ? sayDesk('know.soonest', { time }) : '');
  }
  return [...limits].map(([text, limit]) => allow(text, limit || undefined));
}

function viewEscalation({ playable, locale }: AuthorityInput): readonly AllowedView[] {
  const { escalation } = playable.scenario.briefing.authority ?? {};
  if (!escalation) return [];
  const { to, refusals, etaSeconds } = escalation;
  const name = localiseText(to, locale);
  const time = formatSpan(etaSeconds * 1000);
  const text = sayDesk(refusals === 1 ? 'know.escalate.one' : 'know.escalate.other', {
    name,
    refusals,
  });
  return [allow(text, sayDesk('know.eta', { time }))];
}
