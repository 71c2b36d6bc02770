import type { Condition } from '../../scenario/condition-schema.ts';
import { type ConditionReads, READS_NOTHING, joinReads, readsOf } from './condition-reads.ts';
import { NOTHING, SequenceNumbers } from './sequence-numbers.ts';
import { TextNumbers } from './text-numbers.ts';
import { TripleIndex } from './triple-index.ts';

/** Stands for no condition: always so. */
export const ALWAYS = 0;

/** What a condition is made of, so that two that are built alike have one number. */
const FORM = { not: 0, all: 1, any: 2, count: 3, other: 4 } as const;

/** Conditions by number: two that read the same have one number, and are taken apart once. */
export class ConditionNumbers {
  private readonly forms = new TripleIndex();
  private readonly sequences = new SequenceNumbers();
  private readonly texts = new TextNumbers();
  /** By number of the condition. */
  private readonly reads: ConditionReads[] = [READS_NOTHING];
  /** By sequence of conditions. */
  private readonly joined: (ConditionReads | undefined)[] = [READS_NOTHING];

  /** ALWAYS where there is no condition. */
  numberOf(condition: Condition | undefined): number {
    if (condition === undefined) return ALWAYS;
    const number = 1 + this.formOf(condition);
    if (number === this.reads.length) this.reads.push(readsOf(condition));
    return number;
  }

  /** Everything that any of these conditions reads. */
  readsOf(numbers: readonly number[]): ConditionReads {
    let sequence = NOTHING;
    for (const number of numbers) {
      if (number !== ALWAYS) sequence = this.sequences.extend(sequence, number);
    }
    return (this.joined[sequence] ??= joinReads(
      numbers.map((number) => this.reads[number] ?? READS_NOTHING),
    ));
  }

  private formOf(condition: Condition): number {
    if ('act' in condition) {
      return this.forms.add(FORM.count, this.texts.numberOf(condition.act), condition.times);
    }
    if ('not' in condition) return this.forms.add(FORM.not, this.numberOf(condition.not), 0);
    if ('all' in condition) return this.forms.add(FORM.all, this.sequenceOf(condition.all), 0);
    if ('any' in condition) return this.forms.add(FORM.any, this.sequenceOf(condition.any), 0);
    return this.forms.add(FORM.other, this.texts.numberOf(JSON.stringify(condition)), 0);
  }

  private sequenceOf(parts: readonly Condition[]): number {
    let sequence = NOTHING;
    for (const part of parts) sequence = this.sequences.extend(sequence, this.numberOf(part));
    return sequence;
  }
}
