import type { LibraryCard } from '../progress/library-card.ts';
import { localiseText } from '../scenario/localise-text.ts';
import { chooseSurface, type Surface } from './elements/surface.ts';
import { sayLibrary } from './library-words.ts';
import { say } from './words.ts';

/** What is remembered of one scenario in this browser. */
export interface CardStanding {
  /** Score of the first finished run by the main rubric, 0..100. */
  readonly firstScore?: number | undefined;
  /** Best score of a finished run that was not practice, 0..100. */
  readonly bestScore?: number | undefined;
  /** An attempt that was left in the middle and still fits the scenario. */
  readonly hasSavedAttempt: boolean;
}

export interface LibraryProps {
  readonly cards: readonly LibraryCard[];
  /** By slug; a scenario that is missing here is new. */
  readonly standings: Readonly<Record<string, CardStanding>>;
  readonly locale: string;
  /** Address of the portrait in the card's mood, with a transparent background. */
  readonly portraitUrl: (card: LibraryCard) => string;
  readonly onOpen: (slug: string) => void;
  readonly onResume: (slug: string) => void;
  readonly onSettings: () => void;
}

export interface CardView {
  readonly slug: string;
  readonly title: string;
  readonly teaser: string;
  /** Channel, length and persona, in this order. */
  readonly marks: readonly string[];
  readonly skills: readonly string[];
  readonly surface: Surface;
  readonly portraitUrl: string;
  readonly standing: string;
  /** What the card invites to; Start stands on the first scenario not yet played. */
  readonly action: 'start' | 'open' | 'resume';
}

/** The cards in the order given, exactly one of them with "start" while any is unplayed. */
export function viewLibrary(props: LibraryProps): readonly CardView[] {
  const next = props.cards.find((card) => isUnplayed(props.standings[card.slug]));
  return props.cards.map((card) => {
    const standing = props.standings[card.slug];
    const opening = card === next ? 'start' : 'open';
    return { ...viewCard(card, props), action: standing?.hasSavedAttempt ? 'resume' : opening };
  });
}

function viewCard(card: LibraryCard, props: LibraryProps): Omit<CardView, 'action'> {
  const { locale, standings } = props;
  return {
    slug: card.slug,
    title: localiseText(card.title, locale),
    teaser: localiseText(card.teaser, locale),
    marks: [
      say(`channel.${card.channel}`),
      sayLibrary('minutes', { minutes: card.minutes }),
      localiseText(card.personaTitle, locale),
    ],
    skills: card.skills.map((skill) => localiseText(skill, locale)),
    surface: chooseSurface(card.startMood, card.startGrasp),
    portraitUrl: props.portraitUrl(card),
    standing: describeStanding(standings[card.slug]),
  };
}

function isUnplayed(standing: CardStanding | undefined): boolean {
  return standing === undefined || (standing.firstScore === undefined && !standing.hasSavedAttempt);
}

/** How earlier runs went, in a few words. */
export function describeStanding(standing: CardStanding | undefined): string {
  const first = standing?.firstScore;
  const best = standing?.bestScore ?? first;
  if (first === undefined || best === undefined) {
    return sayLibrary(standing?.hasSavedAttempt ? 'begun' : 'new');
  }
  const scores = { first: Math.round(first), best: Math.round(best) };
  return sayLibrary(scores.best > scores.first ? 'scores' : 'score', scores);
}
