import { type ScoreRecord, beginRecord, recordTurn } from '../../assessment/score-record.ts';
import type { ScoringPlan } from '../../assessment/scoring-plan.ts';
import { IntColumn } from '../situations/int-column.ts';
import type { Layout } from '../situations/layout.ts';
import { TripleIndex } from '../situations/triple-index.ts';
import { areScoresAdditive } from './additive-scores.ts';
import { condenseRecord, recordKey, settleRecord } from './condense-record.ts';
import { type Measure, listMeasures, measureRecord } from './measures.ts';
import {
  NOTHING_OPEN,
  type OpenOpportunities,
  findOpenOpportunities,
} from './open-opportunities.ts';
import type { ScoredMoves } from './scored-moves.ts';

export interface RecordParts {
  readonly plan: ScoringPlan;
  readonly scored: ScoredMoves;
  readonly layout: Layout;
  /** Whether records may forget what can no longer change, where scores are additive. */
  readonly mayForget: boolean;
}

/**
 * What turns do to the record of a run, remembered. Where scores are additive a record forgets what
 * can no longer change, and each step says what it adds to every measure; else, or where it may not
 * forget, the record keeps all, and only the record at the end has scores.
 */
export class RecordSteps {
  readonly plan: ScoringPlan;
  readonly measures: readonly Measure[];
  readonly isAdditive: boolean;
  readonly records: ScoreRecord[] = [];
  /** Number of the record before anybody acted. */
  readonly start: number;
  /** By step: the record afterwards. */
  readonly next = new IntColumn();
  private readonly scored: ScoredMoves;
  private readonly layout: Layout;
  private readonly steps = new TripleIndex();
  private readonly numbers = new Map<string, number>();
  private readonly gains: number[] = [];
  private readonly scores: (readonly number[] | undefined)[] = [];
  private readonly arrivals: readonly Arrival[];
  /** Read only where records forget. */
  private readonly open: OpenOpportunities;

  constructor({ plan, scored, layout, mayForget }: RecordParts) {
    this.plan = plan;
    this.scored = scored;
    this.layout = layout;
    this.measures = listMeasures(plan);
    this.isAdditive = mayForget && areScoresAdditive(plan);
    this.open = this.isAdditive ? findOpenOpportunities(plan, layout) : ALWAYS_OPEN;
    this.arrivals = listArrivals(layout, (node) => this.open.setAt(node));
    this.start = this.intern(beginRecord(plan), this.open.setAt(this.startNode()));
  }

  /** The record of a run that was over before anybody acted. */
  startOver(): number {
    return this.intern(settleRecord(this.plan, beginRecord(this.plan)), NOTHING_OPEN);
  }

  hasChosen(record: number): boolean {
    return (this.records[record] as ScoreRecord).speaking.choices > 0;
  }

  /** The step a move takes that leads to `node`; -1 minus the node where it ends the conversation. */
  stepOf(record: number, moveClass: number, node: number): number {
    const isOver = node < 0;
    const arrival = this.arrivals[isOver ? -1 - node : node] as Arrival;
    const place = isOver ? -1 - arrival.route : arrival.number;
    const step = this.steps.add(record, moveClass, place);
    if (step === this.next.length) {
      const set = isOver ? NOTHING_OPEN : arrival.set;
      this.take(record, moveClass, { node: isOver ? -1 - node : node, isOver, set });
    }
    return step;
  }

  /** What a step adds to a measure, in points; nothing where scores are not additive. */
  gainOf(step: number, measure: number): number {
    return this.isAdditive ? (this.gains[step * this.measures.length + measure] as number) : 0;
  }

  /** By step: what it adds to a measure. */
  gainsOf(measure: number): Float64Array {
    return Float64Array.from({ length: this.next.length }, (_, step) => this.gainOf(step, measure));
  }

  /** Score by every measure of a run that ends with a record; in additive scoring what is left. */
  scoresOf(record: number): readonly number[] {
    const known = this.scores[record];
    if (known) return known;
    const scores = measureRecord(this.plan, this.records[record] as ScoreRecord);
    this.scores[record] = scores;
    return scores;
  }

  private take(
    record: number,
    moveClass: number,
    arrival: { readonly node: number; readonly isOver: boolean; readonly set: number },
  ): void {
    const before = this.records[record] as ScoreRecord;
    const nextNodeId = this.layout.nodes[arrival.node]?.id ?? '';
    const turn = { ...this.scored.turnOf(moveClass), nextNodeId };
    const open = recordTurn(this.plan, before, turn);
    const after = arrival.isOver ? settleRecord(this.plan, open) : open;
    this.next.push(this.intern(after, arrival.set));
    if (!this.isAdditive) return;
    const reached = measureRecord(this.plan, after);
    this.scoresOf(record).forEach((score, at) => this.gains.push((reached[at] as number) - score));
  }

  private intern(full: ScoreRecord, set: number): number {
    const isKept = (id: string): boolean => this.open.isOpen(set, id);
    const record = condenseRecord(this.plan, full, isKept);
    const key = recordKey(this.plan, record);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.records.length);
    return this.records.push(record) - 1;
  }

  private startNode(): number {
    return this.layout.nodeNumbers.get(this.layout.playable.scenario.start) ?? 0;
  }
}

/** Where nothing is forgotten it makes no difference what can still be assessed. */
const ALWAYS_OPEN: OpenOpportunities = { setAt: () => NOTHING_OPEN, isOpen: () => true };

/** What arriving at a node does to records: nodes with the same have the same number. */
interface Arrival {
  readonly number: number;
  readonly route: number;
  readonly set: number;
}

function listArrivals({ nodes }: Layout, setAt: (node: number) => number): readonly Arrival[] {
  const routes = new Map<string, number>();
  const numbers = new Map<string, number>();
  const numberOf = (known: Map<string, number>, key: string): number => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
  return nodes.map(({ node }, at) => {
    const route = numberOf(routes, node.route ?? '');
    const set = setAt(at);
    return { number: numberOf(numbers, `${route}|${set}`), route, set };
  });
}
