import { describe, expect, test } from 'vitest';
import type { LibraryCard } from '../../src/progress/library-card.ts';
import { viewLibrary, type CardStanding, type LibraryProps } from '../../src/ui/library-view.ts';

const card = (slug: string): LibraryCard => ({
  slug,
  hash: 'h',
  title: { en: `Title of ${slug}`, sr: `Naslov ${slug}` },
  teaser: { en: 'A line of story.' },
  channel: 'chat',
  minutes: 5,
  skills: [{ en: 'Listening' }],
  personaTitle: { en: 'Angry' },
  character: 'ilse',
  startMood: 'angry',
  startGrasp: 'unsure',
});

const propsWith = (
  standings: Record<string, CardStanding>,
  part: Partial<LibraryProps> = {},
): LibraryProps => ({
  cards: ['a', 'b', 'c'].map(card),
  standings,
  locale: 'en',
  portraitUrl: ({ character }) => `${character}.svg`,
  onOpen: () => undefined,
  onResume: () => undefined,
  onSettings: () => undefined,
  ...part,
});

const actions = (standings: Record<string, CardStanding>) =>
  viewLibrary(propsWith(standings)).map(({ action }) => action);

describe('what a card invites to', () => {
  test('start stands on the first scenario while all are new', () => {
    expect(actions({})).toEqual(['start', 'open', 'open']);
  });

  test('start moves on past what was played or begun', () => {
    expect(actions({ a: { firstScore: 60, hasSavedAttempt: false } })).toEqual([
      ...['open', 'start', 'open'],
    ]);
    expect(actions({ a: { hasSavedAttempt: true } })).toEqual(['resume', 'start', 'open']);
  });

  test('nothing to start once everything was played', () => {
    const played = { firstScore: 60, hasSavedAttempt: false };
    expect(actions({ a: played, b: played, c: played })).toEqual(['open', 'open', 'open']);
  });
});

describe('how a card stands', () => {
  const standingOf = (standing: CardStanding) =>
    viewLibrary(propsWith({ a: standing }))[0]?.standing;

  test('names first and best only where they differ as shown', () => {
    expect(standingOf({ firstScore: 61.4, bestScore: 84, hasSavedAttempt: false })).toBe(
      'First 61 · best 84',
    );
    expect(standingOf({ firstScore: 61.4, bestScore: 61.4, hasSavedAttempt: false })).toBe(
      'Result 61',
    );
  });

  test('says new or begun where there is no result', () => {
    expect(standingOf({ hasSavedAttempt: true })).toBe('Begun');
    expect(standingOf({ hasSavedAttempt: false })).toBe('New');
  });
});

test('a card speaks the language asked for', () => {
  const [first] = viewLibrary(propsWith({}, { locale: 'sr' }));
  expect(first).toMatchObject({ title: 'Naslov a', teaser: 'A line of story.', surface: 'blush' });
  expect(first?.marks).toEqual(['Chat', '5 min', 'Angry']);
});
