import { suggestName } from '../scenario/nearest-name.ts';

/** What a command says when it cannot do what it was asked: one sentence, and what to do. */
export class Refusal extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** Refuses a name that is not known, with the nearest one that is. */
export function refuseName(kind: string, name: string, known: Iterable<string>): Refusal {
  return new Refusal(`There is no ${kind} "${name}".`, suggestName(name, known, kind));
}
