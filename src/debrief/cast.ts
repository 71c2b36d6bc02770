import { listSpokenTo } from '../engine/list-spoken-to.ts';
import type { Transcript, Turn } from '../engine/transcript.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { ENGLISH, fillPlaces } from './debrief-words.ts';

/** Who is spoken to, turn by turn: the customer of the case, or another one. */
export interface Cast {
  /** Name in sentences of whoever a turn is about. */
  readonly nameIn: (turn: number) => string;
  /** The same of whoever is there after it: another one where that one was met in it. */
  readonly nameAfter: (turn: number) => string;
  /** A text about a turn, with the name before it where the attempt had several customers. */
  readonly tell: (turn: number, text: string) => string;
}

/** Who is spoken to in an attempt. */
export function castOf(
  { scenario }: Pick<PlayableScenario, 'scenario'>,
  { turns }: Pick<Transcript, 'turns'>,
): Cast {
  const own = scenario.customer.shortName;
  const names = listSpokenTo(scenario, turns).map(({ shortName }) => shortName);
  const isShared = names.some((name) => name !== own);
  const nameIn = (turn: number): string => names[turn] ?? own;
  return {
    nameIn,
    nameAfter: (turn) => nameIn(turn + 1),
    tell: (turn, text) =>
      isShared ? fillPlaces(ENGLISH.whose, { name: nameIn(turn), text }) : text,
  };
}

/** A turn as far as it is about the one it began with: what another one felt is left out. */
export function ownPart(turn: Turn): Turn {
  const { parted, changes } = turn;
  if (!parted) return turn;
  const met = changes.findIndex(({ what }) => what === 'customer');
  return { ...turn, after: parted, changes: changes.slice(0, met) };
}
