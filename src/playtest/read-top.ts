import { suggestName } from '../scenario/nearest-name.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { listLocales } from './list-locales.ts';
import { type Problem, missingWords } from './play-problem.ts';
import { PLAY_WORDS, isPlayWord } from './play-words.ts';
import { isQuoteMark } from './read-quote.ts';
import type { Statement } from './split-statements.ts';

type TopWord = 'title' | 'seed' | 'locale';

export interface PlayTop {
  readonly title: string;
  readonly seed?: string;
  readonly locale?: string;
  /** Problems, with the line they stand in; without one, the file as a whole is meant. */
  readonly problems: readonly (Problem & { readonly at?: Statement })[];
}

/** What stands above the first move: title, seed and locale, each at most once. */
export function readTop(statements: readonly Statement[], playable: PlayableScenario): PlayTop {
  const tops = statements.filter(isTop);
  const bodyLine = statements.find((statement) => !isTop(statement))?.line ?? Infinity;
  const problems: (Problem & { at?: Statement })[] = [];
  const settings: Partial<Record<TopWord, string>> = {};
  const locales = tops.some(({ word }) => word === 'locale') ? listLocales(playable) : [];
  for (const at of tops) {
    const word = at.word as TopWord;
    const place = { isTwice: word in settings, isLate: at.line > bodyLine };
    const problem = checkPlace(at, place) ?? checkLocale(at, locales);
    if (problem) problems.push({ ...problem, at });
    else settings[word] = word === 'seed' ? unquote(at.rest) : at.rest;
  }
  const isNamed = tops.some(({ word }) => word === 'title');
  if (!isNamed) problems.push(NO_TITLE);
  return { title: '', ...settings, problems };
}

const NO_TITLE: Problem = {
  code: 'no-title',
  message: 'The play has no title.',
  hint: `Begin it with one, such as: ${PLAY_WORDS.title.example}`,
};

const isTop = ({ word }: Statement): boolean =>
  isPlayWord(word) && PLAY_WORDS[word].place === 'top';

function checkPlace(
  { word, rest, isNegated }: Statement,
  { isTwice, isLate }: { readonly isTwice: boolean; readonly isLate: boolean },
): Problem | undefined {
  if (isNegated) {
    return {
      code: 'not-a-setting',
      message: `"not" stands before "${word}".`,
      hint: `Write: ${PLAY_WORDS[word as TopWord].example}`,
    };
  }
  if (isTwice) {
    return { code: 'said-twice', message: `"${word}" stands here twice.`, hint: 'Keep one.' };
  }
  if (isLate) {
    return {
      code: 'too-late',
      message: `"${word}" stands below what is done and expected.`,
      hint: 'Move the line to the top.',
    };
  }
  return rest === '' ? missingWords(word, PLAY_WORDS[word as TopWord].example) : undefined;
}

function checkLocale({ word, rest }: Statement, locales: readonly string[]): Problem | undefined {
  if (word !== 'locale' || locales.includes(rest)) return undefined;
  return {
    code: 'unknown-locale',
    message: `The scenario has no text in "${rest}".`,
    hint: suggestName(rest, locales, 'locale'),
  };
}

/** Quotes keep the space around a seed; where there is none they may be left out. */
function unquote(text: string): string {
  const isQuoted = text.length > 1 && isQuoteMark(text.charAt(0)) && isQuoteMark(text.slice(-1));
  return isQuoted ? text.slice(1, -1) : text;
}
