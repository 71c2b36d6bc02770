import type { Diagnostic } from '../scenario/diagnostic.ts';
import { nearestName } from '../scenario/nearest-name.ts';
import type { Parsed, SourceFile } from '../scenario/parse-scenario.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import { type PlayContext, gatherContext, findScore, speakersOf } from './play-context.ts';
import {
  type Position,
  type Problem,
  type Reading,
  isProblem,
  placeProblem,
} from './play-problem.ts';
import { PLAY_WORDS, isPlayWord } from './play-words.ts';
import type { Play, PlayStep } from './play.ts';
import { readExpectation } from './read-expectation.ts';
import { readMove } from './read-move.ts';
import { readScore } from './read-numbers.ts';
import { readTop } from './read-top.ts';
import { type Statement, splitStatements } from './split-statements.ts';

/** Longest file that is read, in characters; a play of fifty moves has five thousand. */
export const MOST_CHARACTERS = 100_000;

/**
 * The only door for plays: text in, a play of this scenario or diagnostics out. Collects every
 * problem and never throws, whatever the text is. A play says one thing a line, moves and what is
 * expected in the order of the conversation, and the words of `PLAY_WORDS` are all there are:
 *
 *     title: She hangs up after two excuses
 *     # A comment. A line such as "seed: mara" would pin the wordings.
 *     Ms Brandt: "The picture on your page"
 *     listen
 *     you: "We send out hundreds of these"
 *     mood furious
 *     anger 70..85
 *     not offered credit
 *     ending hung_up
 *     heard below 15
 *
 * A choice is named by its id or by its first words in quotes, a line of the customer by any of its
 * words. `not` before an expectation turns it round.
 *
 * @example
 * const { value: play, diagnostics } = parsePlay({ path, text }, playable);
 * if (play) console.log(formatPlayResult(runPlay(play, playable)));
 */
export function parsePlay(file: SourceFile, playable: PlayableScenario): Parsed<Play> {
  const { path, text } = file;
  if (text.length > MOST_CHARACTERS) return { diagnostics: [tooLarge(file)] };
  const statements = splitStatements(text, speakersOf(playable));
  const top = readTop(statements, playable);
  const context = gatherContext(playable, top.locale ?? playable.scenario.defaultLocale);
  const body = statements.filter(({ word }) => placeOf(word) !== 'top');
  const readings = body.map((statement) => readStep(statement, context));
  const problems = [
    ...top.problems,
    ...readings.flatMap((reading, index) =>
      isProblem(reading) ? [{ ...reading, at: placeWithin(body[index], reading) }] : [],
    ),
    ...checkOrder(body, context),
  ];
  const diagnostics = problems
    .map(({ at, ...problem }) => placeProblem(path, at ?? { line: 1, column: 1 }, problem))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (diagnostics.length > 0) return { diagnostics };
  const { title, seed, locale } = top;
  const steps = readings.flatMap((reading) => (isProblem(reading) ? [] : [reading]));
  const settings = { ...(seed === undefined ? {} : { seed }), ...(locale ? { locale } : {}) };
  return { value: { path, title, ...settings, steps }, diagnostics };
}

function readStep(statement: Statement, context: PlayContext): Reading<PlayStep> {
  const { line, text, isNegated } = statement;
  if (isMove(statement)) {
    const move = readMove(statement, context);
    return isProblem(move) ? move : { line, text, move };
  }
  const expectation = readWord(statement, context);
  return isProblem(expectation) ? expectation : { line, text, expectation, isNegated };
}

function readWord(statement: Statement, context: PlayContext) {
  const { word } = statement;
  const read = isPlayWord(word) ? readExpectation(word) : undefined;
  if (read) return read(statement, context);
  const score = findScore(context.scores, word);
  return score ? readScore(score, statement) : unknownWord(statement, context);
}

const UNKNOWN_WORD = 'unknown-word';

/** Where in its line a problem is: at the first word, or at what follows. */
function placeWithin(statement: Statement | undefined, { code }: Problem): Position | undefined {
  if (!statement) return undefined;
  const { line, column, restColumn, rest } = statement;
  return { line, column: code === UNKNOWN_WORD || rest === '' ? column : restColumn };
}

function unknownWord({ word, text }: Statement, { scores, playable }: PlayContext): Problem {
  const { shortName } = playable.scenario.customer;
  const known = [...Object.keys(PLAY_WORDS), ...scores.keys(), shortName];
  return {
    code: UNKNOWN_WORD,
    message: word === '' ? 'The line begins with no word.' : `No line begins with "${word}".`,
    hint: SPEECH.test(text)
      ? `Whoever speaks is "you" or "${shortName}".`
      : suggestWord(word, known),
  };
}

const SPEECH = /:\s*["“„«]/;

function suggestWord(word: string, known: readonly string[]): string {
  const nearest = nearestName(word, known);
  if (nearest !== undefined) return `Did you mean "${nearest}"?`;
  return `A line begins with one of these: ${known.join(', ')}. A comment begins with #.`;
}

/** There is a move, and what is known only at the end stands after the last one. */
function checkOrder(
  body: readonly Statement[],
  { scores }: PlayContext,
): readonly (Problem & { at?: Position })[] {
  const lastMove = body.findLastIndex(isMove);
  if (lastMove === -1) {
    return [
      {
        code: 'no-move',
        message: 'The play has no move.',
        hint: `Write what is done, such as: ${PLAY_WORDS.listen.example}, or ${PLAY_WORDS.you.example}`,
      },
    ];
  }
  const isEnd = ({ word }: Statement): boolean =>
    isPlayWord(word) ? placeOf(word) === 'end' : findScore(scores, word) !== undefined;
  const early = body.slice(0, lastMove).filter(isEnd);
  return early.map((at) => ({
    code: 'too-early',
    message: `"${at.word}" is only known when the conversation is over.`,
    hint: 'Move the line below the last move.',
    at,
  }));
}

const isMove = ({ word }: Statement): boolean => ['you', 'listen', 'wait'].includes(word);

const placeOf = (word: string) => (isPlayWord(word) ? PLAY_WORDS[word].place : undefined);

function tooLarge({ path, text }: SourceFile): Diagnostic {
  return placeProblem(
    path,
    { line: 1, column: 1 },
    {
      code: 'file-too-large',
      message: `The play has ${text.length} characters; at most ${MOST_CHARACTERS} are read.`,
      hint: 'Check that it is the right file.',
    },
  );
}
