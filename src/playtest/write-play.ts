import type { Scorecard } from '../assessment/scorecard.ts';
import { listSpokenTo } from '../engine/list-spoken-to.ts';
import type { CustomerReading, Transcript, Turn, Utterance } from '../engine/transcript.ts';
import { localiseText } from '../scenario/localise-text.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import { roundValue } from './bound.ts';
import { type NamedChoice, findChoices, nameChoices } from './find-choices.ts';
import { listLocales } from './list-locales.ts';
import { isPlayWord } from './play-words.ts';
import { isQuoteMark } from './read-quote.ts';
import { abridgeText, simplifyQuote, simplifyText } from './simplify-text.ts';
import { splitStatements } from './split-statements.ts';

/** Most characters of a line or choice that are quoted; a choice takes more where it must. */
const QUOTED_CHARACTERS = 60;
const LONGER_QUOTES = [QUOTED_CHARACTERS, 120, Infinity];

/**
 * A run as the text of a play that passes with this scenario: every move, what the customer says,
 * what changes, and at the end how it ended and what it scored.
 */
export function writePlay(
  transcript: Transcript,
  playable: PlayableScenario,
  scorecard: Scorecard,
): string {
  const { opening, turns } = transcript;
  const choices = nameChoices(playable, transcript.locale);
  const [first, ...others] = listSpokenTo(playable.scenario, turns);
  const parts = [
    writeTop(transcript, playable),
    [
      ...writeReplies(opening.replies, nameSpeaker(first)),
      ...writeStates(undefined, opening.reading),
    ],
    ...turns.map((turn, index) => [
      writeMove(turn, choices),
      ...writeReplies(turn.replies, nameSpeaker(others[index] ?? first)),
      ...writeStates(turn.before, turn.after),
    ]),
    writeEnd(transcript, playable, scorecard),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const LONGEST_NAME = 100;

/** Name of the file a run is kept in, of letters, digits, dots, hyphens and underscores. */
export function namePlayFile({ scenarioId, seed }: Transcript): string {
  const name = `${scenarioId}-${seed}`.replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return `${name.slice(0, LONGEST_NAME)}.play`;
}

function writeTop({ seed, locale, end }: Transcript, playable: PlayableScenario): string[] {
  const { title, version, endings, id, defaultLocale } = playable.scenario;
  const ending = endings.find((one) => one.id === end?.endingId);
  const titles = [title, ...(ending ? [ending.title] : [])];
  const named = titles.map((text) => localiseText(text, locale, defaultLocale));
  const spoken = localeOf(locale, playable);
  return [
    `title: ${named.join(': ').replace(/\s+/g, ' ').trim()}`,
    `# A run of "${id}", version ${version}. Change it as you like: what is left out is not checked.`,
    // The seed changes nothing but words and order, so one that fits no line is left out.
    ...(/[\n\r]/.test(seed) ? [] : [`seed: ${writeSeed(seed)}`]),
    ...(spoken === defaultLocale ? [] : [`locale: ${spoken}`]),
  ];
}

function writeSeed(seed: string): string {
  const isPlain = seed !== '' && seed.trim() === seed && !isQuoteMark(seed.charAt(0));
  return isPlain ? seed : `"${seed}"`;
}

/** The locale whose texts are said in a run, by the rule of `localiseText`. */
function localeOf(locale: string, playable: PlayableScenario): string {
  const known = listLocales(playable);
  const language = locale.split('-')[0] ?? locale;
  return [locale, language].find((one) => known.includes(one)) ?? playable.scenario.defaultLocale;
}

/** The customer's name, where a line that begins with it is read as the customer's. */
function nameSpeaker({ shortName }: Scenario['customer']): string {
  const [statement] = splitStatements(`${shortName}: "…"`, [shortName]);
  return statement?.word === 'customer' && statement.rest === '"…"' ? shortName : 'customer';
}

function writeMove({ move }: Turn, choices: readonly NamedChoice[]): string {
  if ('listen' in move) return 'listen';
  if ('elapse' in move) return `wait ${move.elapse} seconds`;
  return `you: ${nameChoice(move.choose, choices)}`;
}

/** As few of the first words as tell the choice from every other, or else its id. */
function nameChoice(id: string, choices: readonly NamedChoice[]): string {
  const text = choices.find((one) => one.id === id)?.text ?? '';
  const quotes = LONGER_QUOTES.map((most) => abridgeText(text, most));
  const quote = quotes.find((one) => {
    const found = findChoices(choices, one);
    return found.length === 1 && found[0]?.id === id;
  });
  return quote === undefined ? id : `"${quote}"`;
}

function writeReplies(replies: readonly Utterance[], speaker: string): string[] {
  return replies.flatMap(({ text }) => {
    const quote = abridgeText(text, QUOTED_CHARACTERS);
    const words = simplifyQuote(quote);
    return words !== '' && simplifyText(text).includes(words) ? [`${speaker}: "${quote}"`] : [];
  });
}

const STATES = ['mood', 'grasp', 'promise', 'manager'] as const;

/** What changed; at the beginning what there is to see. */
function writeStates(before: CustomerReading | undefined, after: CustomerReading): string[] {
  const changed = before ? STATES.filter((name) => before[name] !== after[name]) : STATES;
  return changed.map((name) => `${name} ${after[name]}`);
}

function writeEnd({ end }: Transcript, { scenario }: PlayableScenario, { rubrics }: Scorecard) {
  if (!end) return [];
  const outcome = scenario.endings.find(({ id }) => id === end.endingId)?.outcome;
  const critical = [...new Set(rubrics.flatMap((one) => one.critical.map(({ id }) => id)))];
  return [
    `ending ${end.endingId}`,
    `outcome ${outcome}`,
    ...rubrics.flatMap(({ rubricId, overall, passed }) => [
      `${isPlayWord(rubricId.toLowerCase()) ? 'score ' : ''}${rubricId} ${roundValue(overall, 1)}`,
      `${passed ? '' : 'not '}passed ${rubricId}`,
    ]),
    ...(critical.length > 0 ? critical.map((id) => `critical ${id}`) : ['not critical']),
  ];
}
