import { localiseText } from '../../scenario/localise-text.ts';
import type { Choice } from '../../scenario/node-schema.ts';
import type { Act } from '../../scenario/vocabulary.ts';
import type { BotId } from '../scenario-analysis.ts';
import { LISTEN_MOVE, type Layout } from '../situations/layout.ts';
import type { Policy } from './walk.ts';

/** Prefers choices by a number; among equals, the one that comes first in the file. */
interface Taste {
  readonly valueOf: (choice: Choice, text: string) => number;
  /** Whether it would cut into the story with this choice; who would not, listens. */
  readonly wouldCutIn: (choice: Choice) => boolean;
}

const never = (): boolean => false;

const soothingActs = ({ acts }: Choice): number =>
  acts.filter((act) => ['APOLOGISE', 'EMPATHISE_AFF', 'EMPATHISE_COG'].includes(act)).length;

/** Words and turns of phrase that sound polite whatever is said. */
const COURTESY =
  /\b(please|thank(s| you)?|sorry|apolog\w+|kind(ly)?|appreciate\w*|grateful|pleas(ed|ure)|glad|happy|of course|certainly|would you|could you|may i|might i|i understand|i am afraid|i'm afraid|dear|welcome|madam|sir|wish)\b/giu;

/**
 * How far an act is from hearing the customer, for a player who never listens: asking what was
 * said and stock answers first, whatever shows that something was heard last.
 */
const DEAFNESS: Readonly<Partial<Record<Act, number>>> = {
  REASK: 6,
  AUTO_REPLY: 5,
  GENERIC_REPLY: 5,
  SCRIPT_MISMATCH: 5,
  DISMISS: 4,
  POLICY_WALL: 4,
  UPSELL_EARLY: 4,
  JARGON: 3,
  HOT_POTATO: 3,
  TRANSFER_COLD: 3,
  BLAME_CUSTOMER: 3,
  EXCUSE: 2,
  BLUFF: 2,
  BLAME_OTHER: 2,
  OFFER_FIX: 1,
  ACK: -1,
  ASK_NEEDED: -1,
  CHECK: -2,
  EMPATHISE_AFF: -2,
  EMPATHISE_COG: -3,
  ASK_OPEN: -3,
  PARAPHRASE: -4,
};

const deafness = ({ acts }: Choice): number =>
  acts.reduce((sum, act) => sum + (DEAFNESS[act] ?? 0), 0);

const TASTES: Readonly<Record<BotId, Taste>> = {
  longestChoice: { valueOf: (_choice, text) => text.length, wouldCutIn: never },
  shortestChoice: { valueOf: (_choice, text) => -text.length, wouldCutIn: never },
  firstChoice: { valueOf: () => 0, wouldCutIn: never },
  mostApologetic: {
    valueOf: (choice) => soothingActs(choice),
    wouldCutIn: (choice) => soothingActs(choice) > 0,
  },
  politestSounding: {
    valueOf: (_choice, text) => text.match(COURTESY)?.length ?? 0,
    wouldCutIn: never,
  },
  // While the story runs this is the first cut-in, whatever it says.
  neverListening: { valueOf: deafness, wouldCutIn: () => true },
};

export const BOT_IDS = Object.keys(TASTES) as readonly BotId[];

/**
 * How a bot plays. While the story is told a bot listens, unless one of the cut-ins is to its
 * taste; those who go by the words alone never interrupt, since letting the customer go on has none.
 */
export function botPolicy(bot: BotId, layout: Layout, locale: string): Policy {
  const { valueOf, wouldCutIn } = TASTES[bot];
  const { defaultLocale } = layout.playable.scenario;
  const choiceOf = (move: number): Choice =>
    (layout.choices[move] as Layout['choices'][number]).choice;
  return (moves) => {
    const isListening = moves.includes(LISTEN_MOVE);
    const candidates = isListening
      ? moves.filter((move) => move !== LISTEN_MOVE && wouldCutIn(choiceOf(move)))
      : moves;
    const [first] = candidates;
    if (first === undefined) return LISTEN_MOVE;
    if (isListening && bot === 'neverListening') return first;
    const liking = (move: number): number =>
      valueOf(choiceOf(move), localiseText(choiceOf(move).text, locale, defaultLocale));
    return candidates.reduce((best, move) => (liking(move) > liking(best) ? move : best), first);
  };
}
