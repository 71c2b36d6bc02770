import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import {
  FINALS,
  GAUGES,
  GRASPS,
  MANAGER_STATES,
  MOODS,
  PROMISE_STATES,
  STORY_STATES,
} from '../scenario/vocabulary.ts';
import { nearestText } from './nearest-text.ts';
import type { PlayContext } from './play-context.ts';
import {
  type Problem,
  type Reading,
  isProblem,
  missingWords,
  unknownName,
} from './play-problem.ts';
import { PLAY_WORDS, type PlayWordName } from './play-words.ts';
import type { Expectation, StateName } from './play.ts';
import { readTarget } from './read-move.ts';
import { readGauge, readNamedScore } from './read-numbers.ts';
import { readQuote } from './read-quote.ts';
import { simplifyQuote } from './simplify-text.ts';
import type { Statement } from './split-statements.ts';

const OUTCOMES = ['good', 'bad'] as const;
const STATES: Readonly<Record<StateName, readonly string[]>> = {
  mood: MOODS,
  grasp: GRASPS,
  story: STORY_STATES,
  promise: PROMISE_STATES,
  manager: MANAGER_STATES,
};

type Reader = (statement: Statement, context: PlayContext) => Reading<Expectation>;

/** What a line expects that begins with one of the closed list of words. */
export function readExpectation(word: PlayWordName): Reader | undefined {
  if (Object.hasOwn(STATES, word)) return readState;
  if (GAUGES.some((gauge) => gauge === word)) return readGauge;
  return READERS[word];
}

const READERS: Readonly<Partial<Record<PlayWordName, Reader>>> = {
  customer: readLine,
  offered: (statement, context) => {
    const target = readTarget(statement, context);
    return isProblem(target) ? target : { kind: 'offered', ids: target.ids };
  },
  at: makeReader({
    kind: 'node',
    names: ({ scenario }) => Object.keys(scenario.nodes),
    make: (nodeId) => ({ kind: 'at', nodeId }),
  }),
  known: makeReader({
    kind: 'fact',
    names: ({ scenario }) => scenario.briefing.facts.map(idOf),
    make: (factId) => ({ kind: 'known', factId }),
  }),
  resolved: ({ rest }) => (rest === '' ? { kind: 'resolved' } : wordsAfter('resolved', rest)),
  ending: makeReader({
    kind: 'ending',
    names: ({ scenario }) => scenario.endings.map(idOf),
    make: (endingId) => ({ kind: 'ending', endingId }),
  }),
  final: makeReader({
    kind: 'final',
    names: () => FINALS,
    make: (final) => ({ kind: 'final', final }),
  }),
  outcome: makeReader({
    kind: 'outcome',
    names: () => OUTCOMES,
    make: (outcome) => ({ kind: 'outcome', outcome }),
  }),
  score: readNamedScore,
  passed: makeReader({
    kind: 'rubric',
    names: ({ rubrics }) => rubrics.map(idOf),
    make: (rubricId) => ({ kind: 'passed', rubricId }),
    bare: { kind: 'passed' },
  }),
  critical: makeReader({
    kind: 'critical error',
    names: ({ rubrics }) => [...new Set(rubrics.flatMap((one) => one.critical.map(idOf)))],
    make: (criticalId) => ({ kind: 'critical', criticalId }),
    bare: { kind: 'critical' },
  }),
};

interface NameReading<Name extends string> {
  /** What is named, for messages. */
  readonly kind: string;
  readonly names: (playable: PlayableScenario) => readonly Name[];
  readonly make: (name: Name) => Expectation;
  /** What the word means alone; without it a name must follow. */
  readonly bare?: Expectation;
}

/** Reads a word that one name of a closed list follows. */
function makeReader<Name extends string>({ kind, names, make, bare }: NameReading<Name>): Reader {
  return ({ word, rest }, { playable }) => {
    if (rest === '') return bare ?? missingWords(word, PLAY_WORDS[word as PlayWordName].example);
    const known = names(playable);
    const name = known.find((one) => one === rest);
    return name === undefined ? unknownName(rest, known, kind) : make(name);
  };
}

function readLine({ rest }: Statement, { lines, playable }: PlayContext): Reading<Expectation> {
  const { shortName } = playable.scenario.customer;
  if (rest === '') return missingWords(shortName, `${shortName}: "some words of the line"`);
  const quoted = readQuote(rest);
  if (!quoted) {
    return {
      code: 'no-quotes',
      message: `What ${shortName} says stands without quotes.`,
      hint: `Write: ${shortName}: "${rest}"`,
    };
  }
  if (isProblem(quoted)) return quoted;
  const words = simplifyQuote(quoted.quote);
  if (lines.some(({ plain }) => plain.includes(words))) return { kind: 'says', ...quoted };
  const nearest = nearestText(quoted.quote, lines);
  return {
    code: 'unknown-line',
    message: `${shortName} never says "${quoted.quote}".`,
    hint:
      nearest === undefined
        ? 'Copy some words of a line from the scenario.'
        : `Nearest is: "${nearest}"`,
  };
}

function readState(statement: Statement): Reading<Expectation> {
  const name = statement.word as StateName;
  if (statement.rest === '') return missingWords(name, PLAY_WORDS[name].example);
  const anyOf = statement.rest.split(/\s+/).join(' ').split(' or ');
  const unknown = anyOf.find((value) => !STATES[name].includes(value));
  if (unknown === undefined) return { kind: 'state', name, anyOf };
  return unknownName(unknown, STATES[name], name);
}

const idOf = ({ id }: { readonly id: string }): string => id;

const wordsAfter = (word: string, rest: string): Problem => ({
  code: 'words-after',
  message: `After "${word}" stands "${rest}", which is not read.`,
  hint: `Write only: ${word}, or for the opposite: not ${word}`,
});
