import type { ChanceLine } from '../assessment/chance-line.ts';
import type { SourceFile } from '../scenario/parse-scenario.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { isFields, readAll, readText } from './foreign-value.ts';
import type { LibraryCard } from './library-card.ts';
import { OWN, isOwnSlug } from './own-slug.ts';
import type { StoreOutcome, StoreResult } from './progress-store.ts';

/** The same scenario under the id it has where it was opened from a file. */
export const markAsOwn = (playable: PlayableScenario): PlayableScenario =>
  withId(playable, `${OWN}${playable.scenario.id}`);

/** The same scenario under the id its file gives it. */
export function unmarkOwn(playable: PlayableScenario): PlayableScenario {
  const { id } = playable.scenario;
  return isOwnSlug(id) ? withId(playable, id.slice(OWN.length)) : playable;
}

const withId = (playable: PlayableScenario, id: string): PlayableScenario => ({
  ...playable,
  scenario: { ...playable.scenario, id },
});

/** A scenario opened from a file, as it is kept: its text, which is checked anew when it is read. */
export interface OwnScenario {
  /** What is shown of it in a list; its slug is its name here. */
  readonly card: LibraryCard;
  /** The scenario first, then the personas, rubrics and sources that were opened with it. */
  readonly files: readonly SourceFile[];
  /** Empty as long as it is not known what chance alone scores. */
  readonly chance: readonly ChanceLine[];
  readonly openedAtIso: string;
}

/** Where scenarios of one's own are kept. No method throws or rejects. */
export interface OwnShelf {
  keep(own: OwnScenario): Promise<StoreOutcome>;
  /** The one of a slug, or undefined when there is none. */
  find(slug: string): Promise<StoreResult<OwnScenario | undefined>>;
  /** All there are, the one opened last first. */
  list(): Promise<StoreResult<readonly OwnScenario[]>>;
  remove(slug: string): Promise<StoreOutcome>;
}

/** The scenario in a stored value, or undefined when it is corrupt. */
export function readOwnScenario(input: unknown): OwnScenario | undefined {
  if (!isFields(input) || !isFields(input.card) || !isFields(input.card.title)) return undefined;
  const slug = readText(input.card.slug);
  const files = readAll(input.files, readSourceFile);
  const openedAtIso = readText(input.openedAtIso);
  if (!slug || !files?.length || !openedAtIso) return undefined;
  const chance = Array.isArray(input.chance) ? (input.chance as readonly ChanceLine[]) : [];
  return { card: input.card as unknown as LibraryCard, files, chance, openedAtIso };
}

function readSourceFile(input: unknown): SourceFile | undefined {
  if (!isFields(input)) return undefined;
  const path = readText(input.path);
  const text = readText(input.text);
  return path === undefined || text === undefined ? undefined : { path, text };
}
