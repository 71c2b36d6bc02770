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
    const phrases = listRepeatable(context.choices, locale);
    const found = new Map<PlacedChoice, RuleFinding>();
    const byId = new Map(context.choices.map((placed) => [placed.choice.id, placed]));
    for (const { moves, shared } of listDone(context)) {
      for (let turn = shared; turn < moves.length; turn += 1) {
        const placed = byId.get(moves[turn] as string);
        const own = placed && phrases.get(placed);
        if (!own || found.has(placed)) continue;
        const isAlike = (move: string): boolean => {
          const one = byId.get(move);
          return one !== undefined && one !== placed && isShared(own, phrases.get(one));
        };
        const earlier = byId.get(findBefore(moves, turn, isAlike) ?? '');
        const phrase = own.find((each) => earlier && phrases.get(earlier)?.includes(each));
        if (!earlier || phrase === undefined) continue;
        found.set(placed, describe(placed, earlier, { phrase, locale }));
      }
    }
    return [...found.values()];
  },
};

const isShared = (own: readonly string[], others: readonly string[] = []): boolean =>
  others.some((phrase) => own.includes(phrase));

/** The last move before a turn that fits. */
function findBefore(
  moves: readonly string[],
  turn: number,
  fits: (move: string) => boolean,
): string | undefined {
  for (let before = turn - 1; before >= 0; before -= 1) {
    const move = moves[before] as string;
    if (fits(move)) return move;
  }
  return undefined;
}

function phrasesOf(text: string): readonly string[] {
  const words = wordsOf(text);
  const joined = words.join(' ');
  let start = 0;
  let end = words.slice(0, LONGEST - 1).reduce((sum, word) => sum + word.length + 1, 0) - 1;
  return words.slice(LONGEST - 1).map((word, place) => {
    end += 1 + word.length;
    const phrase = joined.slice(start, end);
    start += (words[place] as string).length + 1;
    return phrase;
  });
}

/** By choice: its phrases that another choice has too; nothing where there are none. */
function listRepeatable(
  choices: readonly PlacedChoice[],
  locale: string,
): ReadonlyMap<PlacedChoice, readonly string[]> {
  const owners = new Map<string, PlacedChoice>();
  const repeated = new Set<string>();
  const phrases = choices.map((placed) => {
    const own = phrasesOf(placed.choice.text[locale] ?? '');
    for (const phrase of own) {
      const owner = owners.get(phrase);
      if (owner === undefined) owners.set(phrase, placed);
      else if (owner !== placed) repeated.add(phrase);
    }
    return [placed, own] as const;
  });
  return new Map(
    phrases.flatMap(([placed, own]) => {
      const kept = own.filter((phrase) => repeated.has(phrase));
      return kept.length > 0 ? [[placed, kept] as const] : [];
    }),
  );
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
