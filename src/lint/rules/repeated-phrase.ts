import { type PlacedChoice, placeOf } from '../../scenario/checks/check-context.ts';
import { listDone } from '../named-runs.ts';
import { wordsOf } from '../read-words.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** Words in a row from which two choices sound like one. */
const LONGEST = 6;

/** Only what was said in one and the same run is compared: ways that exclude each other may be alike. */
export const repeatedPhrase: Rule = {
  code: 'repeated-phrase',
  severity: 'warning',
  title: 'Nobody says the same six words twice in one run.',
  examples: {
    bad: {
      'nodes.date.choices[0].text.en':
        'It goes out soon. Give me a quarter of a minute with the post, and I can tell you.',
    },
    good: {
      'nodes.date.choices[0].text.en':
        'It goes out soon. Give me a quarter of an hour with the post, and I can tell you.',
    },
  },
  check: (context) => {
    const locale = context.scenario.defaultLocale;
    const phrases = new Map(
      context.choices.map((placed) => [placed, phrasesOf(placed.choice.text[locale] ?? '')]),
    );
    const sharers = listSharers(phrases);
    const found = new Map<PlacedChoice, RuleFinding>();
    const byId = new Map(context.choices.map((placed) => [placed.choice.id, placed]));
    for (const { moves, shared } of listDone(context)) {
      const said = choicesOf(byId, moves);
      const compared = choicesOf(byId, moves.slice(0, shared)).length;
      said.forEach((placed, turn) => {
        if (turn < compared || found.has(placed)) return;
        const alike = sharers.get(placed);
        const earlier = said.slice(0, turn).findLast((one) => one !== placed && alike?.has(one));
        const phrase = phrases
          .get(placed)
          ?.find((each) => earlier && phrases.get(earlier)?.includes(each));
        if (!earlier || phrase === undefined) return;
        found.set(placed, describe(placed, earlier, { phrase, locale }));
      });
    }
    return [...found.values()];
  },
};

/** The choices among some moves, in order. */
function choicesOf(
  byId: ReadonlyMap<string, PlacedChoice>,
  moves: readonly string[],
): readonly PlacedChoice[] {
  return moves.flatMap((move) => byId.get(move) ?? []);
}

function phrasesOf(text: string): readonly string[] {
  const words = wordsOf(text);
  return words.slice(LONGEST - 1).map((_, start) => words.slice(start, start + LONGEST).join(' '));
}

/** By choice: those that have a phrase in common with it; nothing where it has none with another. */
function listSharers(
  phrases: ReadonlyMap<PlacedChoice, readonly string[]>,
): ReadonlyMap<PlacedChoice, ReadonlySet<PlacedChoice>> {
  const owners = new Map<string, Set<PlacedChoice>>();
  for (const [placed, own] of phrases) {
    for (const phrase of own) owners.set(phrase, (owners.get(phrase) ?? new Set()).add(placed));
  }
  const sharers = new Map<PlacedChoice, Set<PlacedChoice>>();
  for (const [placed, own] of phrases) {
    for (const phrase of own) {
      const others = owners.get(phrase);
      if (!others || others.size < 2) continue;
      const known = sharers.get(placed);
      sharers.set(placed, known ? new Set([...known, ...others]) : others);
    }
  }
  return sharers;
}

function describe(
  placed: PlacedChoice,
  earlier: PlacedChoice,
  { phrase, locale }: { readonly phrase: string; readonly locale: string },
): RuleFinding {
  return {
    at: placeOf(placed, 'text', locale),
    message: `Choice "${placed.choice.id}" says "${phrase}", as "${earlier.choice.id}" did before it in the same run.`,
    hint: 'Say one of them in other words.',
  };
}
