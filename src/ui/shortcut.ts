import type { ChoiceView } from './play-view.ts';
import { say } from './words.ts';

export type Shortcut =
  | { readonly kind: 'choose'; readonly choiceId: string }
  | { readonly kind: 'listen' }
  | { readonly kind: 'desk' }
  | { readonly kind: 'pause' };

/** What can be done by key at this moment. */
export interface ShortcutState {
  readonly choices: readonly ChoiceView[];
  readonly canListen: boolean;
  readonly canLookUp: boolean;
  readonly hasEnded: boolean;
}

/** The part of a key press that matters. */
export interface KeyPress {
  readonly key: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What a key press asks for, or undefined; a held key or one with a modifier asks for nothing. */
export function findShortcut(press: KeyPress, state: ShortcutState): Shortcut | undefined {
  if (press.repeat || hasModifier(press)) return undefined;
  const key = press.key.toLowerCase();
  if (key === 'p') return { kind: 'pause' };
  return state.hasEnded ? undefined : findMove(key, state);
}

function findMove(key: string, { canListen, canLookUp, choices }: ShortcutState) {
  const isKey = (word: 'play.listenKey' | 'desk.lookUpKey') => key === say(word).toLowerCase();
  if (canListen && (isKey('play.listenKey') || key === '0')) return { kind: 'listen' } as const;
  if (canLookUp && isKey('desk.lookUpKey')) return { kind: 'desk' } as const;
  const choice = choices.find(({ digit }) => digit === key);
  return choice && ({ kind: 'choose', choiceId: choice.id } as const);
}

function hasModifier({ ctrlKey, altKey, metaKey }: KeyPress): boolean {
  return ctrlKey || altKey || metaKey;
}
