import type { Attempt } from '../../engine/attempt.ts';
import { offerChoices } from '../../engine/offer-choices.ts';
import { canMove, movesOf } from '../../engine/make-move.ts';
import { replayAttempt } from '../../engine/replay-attempt.ts';
import type { Move } from '../../engine/transcript.ts';
import { localiseText } from '../../scenario/localise-text.ts';
import { nearestName } from '../../scenario/nearest-name.ts';

/** Something that can be said or done now, as it is shown. */
export interface Option {
  /** What is typed for it: "1", "2", or "l". */
  readonly key: string;
  readonly id: string;
  readonly text: string;
  readonly move: Move;
}

const LISTEN_KEY = 'l';

/** What is done at the desk is named, so that nobody takes it for something to say. */
const DESK_WORDS = { material: 'Look up: ', note: 'Note: ' } as const;
const DEED_WORDS = 'Do, not say: ';
const LISTEN_WORDS = ['l', 'listen', 'k', 'keep listening', 'keep reading', '0'];

/** What can be done now, listening first, in the order the seed gives. */
export function listOptions(attempt: Attempt): readonly Option[] {
  const { choices, canListen } = offerChoices(attempt);
  const { defaultLocale, channel } = attempt.playable.scenario;
  const isSpoken = channel === 'phone';
  const listen: Option = {
    key: LISTEN_KEY,
    id: 'listen',
    text: isSpoken ? 'Keep listening' : 'Keep reading',
    move: { listen: true },
  };
  const spoken = choices.map(({ id, text, desk, done }, index) => ({
    key: String(index + 1),
    id,
    text: `${desk ? DESK_WORDS[desk.kind] : done ? DEED_WORDS : ''}${localiseText(text, attempt.locale, defaultLocale)}`,
    move: { choose: id },
  }));
  return canListen ? [listen, ...spoken] : spoken;
}

export type Answer =
  | { readonly kind: 'move'; readonly option: Option }
  | { readonly kind: 'undo' | 'briefing' | 'help' | 'leave' | 'nothing' }
  | { readonly kind: 'unknown'; readonly hint: string };

const COMMAND_WORDS: Readonly<Record<string, 'undo' | 'briefing' | 'help' | 'leave'>> = {
  u: 'undo',
  undo: 'undo',
  b: 'briefing',
  briefing: 'briefing',
  '?': 'help',
  h: 'help',
  help: 'help',
  q: 'leave',
  quit: 'leave',
  leave: 'leave',
};

/** What a typed line means: a number, the id of a choice, or one of the words of the game. */
export function readAnswer(line: string, options: readonly Option[]): Answer {
  const word = line.trim();
  const lower = word.toLowerCase();
  if (word === '') return { kind: 'nothing' };
  const asked = LISTEN_WORDS.includes(lower) ? LISTEN_KEY : word;
  // An id of the author's goes before a word of the game.
  const option = options.find(({ key, id }) => key === asked || id === word);
  if (option) return { kind: 'move', option };
  const command = Object.hasOwn(COMMAND_WORDS, lower) ? COMMAND_WORDS[lower] : undefined;
  if (command) return { kind: command };
  const nearest = nearestName(
    word,
    options.map(({ id }) => id),
  );
  const keys = options.map(({ key }) => key).join(', ');
  return {
    kind: 'unknown',
    hint: nearest ? `Did you mean "${nearest}"?` : `On offer: ${keys}; "?" shows more.`,
  };
}

/** The attempt one move further. */
export function makeOption(attempt: Attempt, { move }: Option): Attempt {
  const { playable, seed, locale } = attempt;
  if (!canMove(attempt, move)) throw new Error(`Cannot make ${JSON.stringify(move)}`);
  const moves = [...movesOf(attempt.transcript), move];
  return replayAttempt(playable, { seed, locale, moves }).attempt;
}

/** The attempt one move earlier; the same at its beginning. */
export function undoMove(attempt: Attempt): Attempt {
  const { playable, seed, locale } = attempt;
  const moves = movesOf(attempt.transcript).slice(0, -1);
  return replayAttempt(playable, { seed, locale, moves }).attempt;
}
