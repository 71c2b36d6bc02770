import { Script, createContext } from 'node:vm';

const context = createContext({ work: () => undefined });
const script = new Script('work()');

/**
 * What the work returns. Work that takes longer is stopped wherever it is, even in a loop that never
 * ends, and `name` says in the error which it was; so does the error of work that throws.
 */
export function withinTime<T>(name: string, limitMs: number, work: () => T): T {
  let result: { readonly value: T } | undefined;
  context['work'] = () => {
    result = { value: work() };
  };
  try {
    script.runInContext(context, { timeout: limitMs });
  } catch (error) {
    throw new Error(`${name}: ${String(error)}`, { cause: error });
  }
  if (!result) throw new Error(`${name}: nothing was done`);
  return result.value;
}
