import { listSpokenTo } from '../engine/list-spoken-to.ts';
import type { Transcript, Turn, Utterance } from '../engine/transcript.ts';
import { localiseText } from '../scenario/localise-text.ts';
import type { PlayableScenario } from '../scenario/playable-scenario.ts';
import type { Scenario } from '../scenario/scenario-schema.ts';
import type { Parting, PlayResult } from './run-play.ts';
import { abridgeText } from './simplify-text.ts';

const SHOWN_CHARACTERS = 90;

/**
 * The result of a play for somebody to read: one line where it passed; else one sentence that says
 * where the conversation parted from the play, the conversation up to there, and what can be done
 * there. The first line begins with file and line number, as editors know to open.
 */
export function formatPlayResult(result: PlayResult): string {
  const { play, parting, transcript } = result;
  if (!parting) return `${play.path}: "${play.title}" passes${formatEnd(transcript)}.`;
  const told = [
    `${play.path}:${parting.line}: ${describeParting(parting)}`,
    '',
    `"${play.title}" up to there:`,
    ...formatTranscript(result),
    ...formatOffer(parting),
  ];
  return told.join('\n');
}

function formatEnd({ turns, end }: Transcript): string {
  if (end) return ` and ends with "${end.endingId}"`;
  return turns.length === 1 ? ' after 1 move' : ` after ${turns.length} moves`;
}

/** One sentence: what the play says, what was there, and what can be done now. */
export function describeParting({ text, found, offered }: Parting): string {
  const ids = offered.map(({ id }) => id).join(', ');
  return `The play says “${text}”, but ${found}${ids && `; on offer now: ${ids}`}.`;
}

function formatTranscript({ play, playable, transcript }: PlayResult): readonly string[] {
  const moveLines = play.steps.flatMap((step) => ('move' in step ? [step.line] : []));
  const { start } = playable.scenario;
  const [first, ...others] = listSpokenTo(playable.scenario, transcript.turns);
  return [
    ...narrate(playable, start, transcript.locale),
    ...transcript.opening.replies.map((reply) => say(first, reply)),
    ...transcript.turns.flatMap((turn, index) => [
      `  ${nameTurn(turn)}  (line ${moveLines[index]})`,
      ...(turn.nodeId === turn.nextNodeId
        ? []
        : narrate(playable, turn.nextNodeId, transcript.locale)),
      ...turn.replies.map((reply) => say(others[index] ?? first, reply)),
      `      ${describeReading(turn)}`,
    ]),
  ];
}

function nameTurn({ move, text }: Turn): string {
  if ('listen' in move) return 'You keep listening.';
  if ('elapse' in move) return `You say nothing for ${move.elapse} seconds.`;
  return `You (${move.choose}): ${text}`;
}

const say = ({ shortName }: Scenario['customer'], { text }: Utterance): string =>
  `  ${shortName}: ${text}`;

function narrate({ scenario }: PlayableScenario, nodeId: string, locale: string): string[] {
  const situation = scenario.nodes[nodeId]?.situation;
  return situation ? [`  [${localiseText(situation, locale, scenario.defaultLocale)}]`] : [];
}

function describeReading({ after: { mood, grasp, gauges } }: Turn): string {
  const numbers = Object.entries(gauges).map(([gauge, value]) => `${gauge} ${value}`);
  return [mood, grasp, ...numbers].join(', ');
}

function formatOffer({ offered }: Parting): readonly string[] {
  if (offered.length === 0) return [];
  const width = Math.max(...offered.map(({ id }) => id.length));
  const rows = offered.map(({ id, text }) =>
    `  ${id.padEnd(width)}  ${abridgeText(text, SHOWN_CHARACTERS)}`.trimEnd(),
  );
  return ['', 'What can be done now:', ...rows];
}
