import type { Condition } from '../../scenario/condition-schema.ts';
import { type ConditionReads, READS_NOTHING, joinReads, readsOf } from './condition-reads.ts';

/** Stands for no condition: always so. */
export const ALWAYS = 0;

/** Conditions by number: two that read the same have one number, and are taken apart once. */
export class ConditionNumbers {
  private readonly numbers = new Map<string, number>();
  private readonly reads: ConditionReads[] = [READS_NOTHING];
  private readonly joined = new Map<string, ConditionReads>([['', READS_NOTHING]]);

  /** ALWAYS where there is no condition. */
  numberOf(condition: Condition | undefined): number {
    if (condition === undefined) return ALWAYS;
    const text = JSON.stringify(condition);
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.reads.push(readsOf(condition)) - 1;
    this.numbers.set(text, number);
    return number;
  }

  /** Everything that any of these conditions reads. */
  readsOf(numbers: readonly number[]): ConditionReads {
    let key = '';
    for (const number of numbers) if (number !== ALWAYS) key += `${number},`;
    const known = this.joined.get(key);
    if (known) return known;
    const reads = joinReads(numbers.map((number) => this.reads[number] ?? READS_NOTHING));
    this.joined.set(key, reads);
    return reads;
  }
}
