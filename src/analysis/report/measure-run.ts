import { localiseText } from '../../scenario/localise-text.ts';
import type { Persona } from '../../scenario/persona-schema.ts';
import type { LocaleText } from '../../scenario/text-schema.ts';
import type { RunLength } from '../scenario-analysis.ts';
import { LISTEN_MOVE, type Layout } from '../situations/layout.ts';
import type { SituationGraph } from '../situations/situation-graph.ts';
import { type Speech, speechOf } from '../situations/outcome-table.ts';
import { nameMoves } from './name-moves.ts';

const WORDS_PER_MINUTE = 200;
const MS_PER_MINUTE = 60_000;

/** How long a run is, its moves apart. */
export type RunSize = Omit<RunLength, 'run'>;

/** Measures runs of one graph that begin at its start, by the places of their moves in the graph. */
export interface RunMeasure {
  readonly sizeOf: (places: readonly number[]) => RunSize;
  /** With the moves by name. */
  readonly describe: (places: readonly number[]) => RunLength;
}

/**
 * How long a run is: choices made, minutes to read all that is shown on the way (the customer's
 * words, each line as long as its wordings on average, the situations and every choice on offer),
 * and simulated minutes.
 */
export function createMeasure(graph: SituationGraph, locale: string): RunMeasure {
  const words = createWordCounts(graph.layout, locale);
  const sizeOf = (places: readonly number[]) => sizeRun(graph, words, places);
  const movesAt = (places: readonly number[]) => places.map((at) => graph.moves.at(at));
  return {
    sizeOf,
    describe: (places) => ({ run: nameMoves(graph.layout, movesAt(places)), ...sizeOf(places) }),
  };
}

function sizeRun(graph: SituationGraph, words: WordCounts, places: readonly number[]): RunSize {
  const { start } = graph.engine;
  const opening = speechOf(start.transcript.opening.replies.map(({ source }) => source));
  const startNode = graph.layout.nodeNumbers.get(start.nodeId) ?? 0;
  let read = words.ofSpeech(startNode, opening);
  let simulatedMs = start.nowMs;
  let decisions = 0;
  let situation = graph.start;
  for (const at of places) {
    const row = graph.rows.at(at);
    const target = graph.targets.at(at);
    const speech = graph.outcomes.speeches[graph.outcomes.said.at(row)];
    read += words.ofOffer(graph, situation);
    if (speech) read += words.ofSpeech(graph.nodeEntered(at), speech);
    if (target < 0) read += words.ofEnding(graph.ends.first.at(-1 - target));
    simulatedMs += graph.outcomes.durationMs.at(row);
    if (graph.moves.at(at) !== LISTEN_MOVE) decisions += 1;
    situation = target;
  }
  return {
    decisions,
    readingMinutes: read / WORDS_PER_MINUTE,
    simulatedMinutes: simulatedMs / MS_PER_MINUTE,
  };
}

interface WordCounts {
  /** Words said on entering a node, its situation included. */
  readonly ofSpeech: (node: number, speech: Speech) => number;
  readonly ofOffer: (graph: SituationGraph, situation: number) => number;
  readonly ofEnding: (ending: number) => number;
}

function createWordCounts({ playable, nodes, choices }: Layout, locale: string): WordCounts {
  const { scenario, persona } = playable;
  const counted = new Map<LocaleText, number>();
  const count = (text: LocaleText | undefined): number => {
    if (!text) return 0;
    const known = counted.get(text);
    if (known !== undefined) return known;
    const words = countWords(localiseText(text, locale, scenario.defaultLocale));
    counted.set(text, words);
    return words;
  };
  const mean = (texts: readonly LocaleText[]): number =>
    texts.reduce((sum, text) => sum + count(text), 0) / Math.max(1, texts.length);
  const countSpeech = (number: number, { line, segments, persona: says }: Speech): number => {
    const node = nodes[number]?.node;
    let words = count(node?.situation) + mean(node?.lines[line]?.variants ?? []);
    scenario.story.forEach(({ variants }, part) => {
      if (segments & (1 << part)) words += mean(variants);
    });
    for (const key of says) words += mean(persona.says[key as keyof Persona['says']]);
    return words;
  };
  // Many runs pass the same nodes, and hear the same there.
  const byNode = nodes.map(() => new Map<Speech, number>());
  const ofChoice: number[] = [];
  return {
    ofSpeech: (number, speech) => {
      const known = byNode[number]?.get(speech);
      if (known !== undefined) return known;
      const words = countSpeech(number, speech);
      byNode[number]?.set(speech, words);
      return words;
    },
    ofOffer: (graph, situation) => {
      const first = graph.firstMove.at(situation);
      const last = first + graph.moveCount.at(situation);
      let words = 0;
      for (let at = first; at < last; at += 1) {
        const move = graph.moves.at(at);
        if (move !== LISTEN_MOVE) words += ofChoice[move] ??= count(choices[move]?.choice.text);
      }
      return words;
    },
    ofEnding: (ending) => count(scenario.endings[ending]?.parting),
  };
}

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;
