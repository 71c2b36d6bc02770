import type { Gauge } from '../scenario/vocabulary.ts';
import { type Bound, findImpossible, readBound } from './bound.ts';
import { type PlayContext, type ScoreName, findScore } from './play-context.ts';
import {
  type Problem,
  type Reading,
  isProblem,
  missingWords,
  unknownName,
} from './play-problem.ts';
import { PLAY_WORDS } from './play-words.ts';
import type { Expectation } from './play.ts';
import type { Statement } from './split-statements.ts';

/** What a line expects that begins with a gauge, such as "anger 20..40". */
export function readGauge({ word, rest }: Statement): Reading<Expectation> {
  const gauge = word as Gauge;
  const bound = readNumbers(gauge, rest);
  if (isProblem(bound)) return bound;
  if (bound.decimals === 0) return { kind: 'gauge', gauge, bound };
  return {
    code: 'impossible-bound',
    message: `"${rest}" has digits after the point.`,
    hint: 'Gauges are whole numbers from 0 to 100.',
  };
}

function readNumbers(name: string, rest: string): Bound | Problem {
  const forms = `${name} 55, ${name} 20..40, ${name} at least 50, at most 50, above 50, below 50`;
  if (rest === '') return missingWords(name, forms);
  const bound = readBound(rest);
  if (!bound) {
    return {
      code: 'not-a-bound',
      message: `"${rest}" is not a number or a range.`,
      hint: `Write it like one of these: ${forms}.`,
    };
  }
  const reason = findImpossible(bound);
  if (reason === undefined) return bound;
  return {
    code: 'impossible-bound',
    message: `No value can be ${rest}.`,
    hint:
      reason === 'reversed'
        ? 'Write the smaller number first.'
        : `Everything counted here goes from 0 to 100.`,
  };
}

/** What a line expects that begins with a rubric or a dimension, such as "heard.hear below 50". */
export function readScore(name: ScoreName, { word, rest }: Statement): Reading<Expectation> {
  const bound = readNumbers(word, rest);
  return isProblem(bound) ? bound : { kind: 'score', ...name, bound };
}

/** The long form, for a rubric that has the name of a gauge. */
export function readNamedScore(
  statement: Statement,
  { scores }: PlayContext,
): Reading<Expectation> {
  const [word = ''] = statement.rest.split(/[\s:]/, 1);
  if (word === '') return missingWords('score', PLAY_WORDS.score.example);
  const name = findScore(scores, word);
  if (!name) return unknownName(word, [...scores.keys()], 'rubric or dimension');
  const rest = statement.rest.slice(word.length).replace(/^\s*:?\s*/, '');
  return readScore(name, { ...statement, word, rest });
}
