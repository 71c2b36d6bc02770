import type { Attempt } from '../../engine/attempt.ts';
import { choiceOfTurn } from '../../engine/choice-of-turn.ts';
import { listSpokenTo } from '../../engine/list-spoken-to.ts';
import { readCustomer } from '../../persona/customer-state.ts';
import type { Change, CustomerReading, Turn } from '../../engine/transcript.ts';
import { localiseText } from '../../scenario/localise-text.ts';
import type { LocaleText } from '../../scenario/text-schema.ts';
import { type Terminal, drawBar, wrapText, writeHead } from '../terminal.ts';
import type { Option } from './session.ts';

const BAR_WIDTH = 10;
/** Width that three gauges side by side need, each with a move of two digits. */
const WIDTH_OF_BARS = 78;
const SHOWN_GAUGES = ['anger', 'worry', 'trust'] as const;

/** Where the conversation stands: name, feelings, time, and the gauges with what just moved. */
export function writeStanding(attempt: Attempt, terminal: Terminal): string {
  const { paint, width } = terminal;
  const { turns, opening } = attempt.transcript;
  const reading = readCustomer(attempt.customer);
  const last = turns.at(-1);
  // Another customer has moved from nowhere.
  const before = last?.parted ? reading : (last?.before ?? opening.reading);
  const { scenario } = attempt.playable;
  const { name } = listSpokenTo(scenario, turns).at(-1) ?? scenario.customer;
  const head = writeHead(
    [[name, 'bold'], [describeFeelings(reading)], [writeClock(attempt.nowMs), 'dim']],
    terminal,
  );
  const bars = SHOWN_GAUGES.map((gauge) => {
    const now = reading.gauges[gauge];
    const colour = gauge === 'trust' ? 'green' : gauge === 'anger' ? 'red' : 'yellow';
    return `${gauge} ${paint(colour, drawBar(now / 100, BAR_WIDTH))} ${writeMove(before.gauges[gauge], now)}`;
  });
  return `${head}\n${bars.join(width < WIDTH_OF_BARS ? '\n' : '   ')}`;
}

/** "64", or "58 up from 50". */
function writeMove(from: number, to: number): string {
  if (from === to) return String(to);
  return `${String(to)} ${to > from ? '↑' : '↓'}${String(Math.abs(to - from))}`;
}

/** How the customer is, in words. */
export function describeFeelings(reading: CustomerReading): string {
  return [
    reading.mood,
    reading.grasp === 'sure' ? '' : reading.grasp,
    reading.story === 'telling' ? 'still telling' : '',
    reading.manager === 'asking' ? 'asks for a manager' : '',
    reading.promise === 'pending' ? 'counts on your promise' : '',
    reading.promise === 'broken' ? 'your promise is broken' : '',
    reading.contact === 'onHold' ? 'on hold' : '',
  ]
    .filter((word) => word !== '')
    .join(', ');
}

const MINUTE_MS = 60_000;

/** Simulated time as a clock, in days and hours where it is long. */
export function writeClock(nowMs: number): string {
  const minutes = Math.floor(nowMs / MINUTE_MS);
  const seconds = String(Math.floor((nowMs % MINUTE_MS) / 1000)).padStart(2, '0');
  if (minutes < 60) return `${String(minutes)}:${seconds}`;
  const hours = Math.floor(minutes / 60);
  const rest = `${String(hours % 24)} h ${String(minutes % 60)} min`;
  return hours < 24 ? rest : `${String(Math.floor(hours / 24))} d ${rest}`;
}

/** What the customer said last, and what is seen to happen at the node reached. */
export function writeReplies(attempt: Attempt, { paint, width }: Terminal): string {
  const { turns, opening } = attempt.transcript;
  const replies = (turns.at(-1)?.replies ?? opening.replies).map(({ text }) =>
    wrapText(`“${text}”`, { width, first: '  ', rest: '   ' }),
  );
  const seen = situationOf(attempt);
  const scene = seen === '' ? [] : [paint('italic', wrapText(seen, { width, first: '  ' }))];
  return [...writeOpened(attempt, { paint, width }), ...scene, ...replies].join('\n');
}

/** What was looked up last, to be read. */
function writeOpened(
  { playable, locale, transcript }: Attempt,
  { paint, width }: Pick<Terminal, 'paint' | 'width'>,
): readonly string[] {
  const { desk, defaultLocale } = playable.scenario;
  const turn = transcript.turns.at(-1);
  const opened = turn && choiceOfTurn(playable, turn)?.desk;
  const material = desk?.materials.find(
    ({ id }) => opened?.kind === 'material' && id === opened.id,
  );
  return (material?.body ?? []).map((text) =>
    paint('dim', wrapText(localiseText(text, locale, defaultLocale), { width, first: '  | ' })),
  );
}

/** What is seen to happen where the last turn arrived; empty where it stayed. */
function situationOf(attempt: Attempt): string {
  const { turns, end } = attempt.transcript;
  const { nodes, defaultLocale } = attempt.playable.scenario;
  const last = turns.at(-1);
  const hasArrived = !last || last.nextNodeId !== last.nodeId;
  if (end || !hasArrived) return '';
  const { situation, others = [] } = nodes[attempt.nodeId] ?? {};
  const localise = (text: LocaleText): string => localiseText(text, attempt.locale, defaultLocale);
  return [
    ...(situation ? [localise(situation)] : []),
    ...others.map(({ name, text }) => `${name}: “${localise(text)}”`),
  ].join(' ');
}

/** What can be done now, each behind its key. */
export function writeOptions(options: readonly Option[], { paint, width }: Terminal): string {
  return options
    .map(({ key, text }) =>
      wrapText(text, { width, first: `  ${key}  `, rest: '     ' }).replace(
        key,
        paint('cyan', key),
      ),
    )
    .join('\n');
}

/** What the trainee said or did, as it stands in a conversation. */
export function writeDeed({ move, text }: Turn, { paint, width }: Terminal): string {
  const words = 'listen' in move ? '(you keep listening)' : text;
  return paint('cyan', wrapText(words, { width, first: '> ', rest: '  ' }));
}

/** What a turn did and why: acts, every change with the rule behind it, and the author's reason. */
export function writeReasons(turn: Turn, attempt: Attempt, { paint, width }: Terminal): string {
  const { nodes, defaultLocale } = attempt.playable.scenario;
  const { move } = turn;
  const node = nodes[turn.nodeId];
  const choice =
    'choose' in move
      ? [...(node?.early ?? []), ...(node?.choices ?? [])].find(({ id }) => id === move.choose)
      : undefined;
  const why = choice ? localiseText(choice.rationale, attempt.locale, defaultLocale) : '';
  const lines = [
    turn.acts.length > 0 ? turn.acts.join(', ') : 'no act',
    ...turn.changes.map(writeChange),
    ...(why === '' ? [] : [why]),
  ];
  return paint('dim', lines.map((line) => wrapText(line, { width, first: '  | ' })).join('\n'));
}

function writeChange({ what, from, to, act, rules }: Change): string {
  const cause = act ?? 'time';
  return `${what} ${String(from)} to ${String(to)} (${[cause, ...rules].join(', ')})`;
}
