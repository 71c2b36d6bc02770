import type { ChoiceView } from './play-view.ts';
import { say } from './words.ts';

export type Shortcut =
  | { readonly kind: 'choose'; readonly choiceId: string }
  | { readonly kind: 'listen' }
  | { readonly kind: 'pause' };

/** What can be done by key at this moment. */
export interface ShortcutState {
  readonly choices: readonly ChoiceView[];
  readonly canListen: boolean;
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
  if (state.hasEnded) return undefined;
  if (state.canListen && (key === say('play.listenKey').toLowerCase() || key === '0'))
    return { kind: 'listen' };
  const choice = state.choices.find(({ digit }) => digit === key);
  return choice && { kind: 'choose', choiceId: choice.id };
}

function hasModifier({ ctrlKey, altKey, metaKey }: KeyPress): boolean {
  return ctrlKey || altKey || metaKey;
}
