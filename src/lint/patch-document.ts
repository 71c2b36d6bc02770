import type { Example } from './rule.ts';

type Container = Record<string | number, unknown>;

/** A copy of a document with an example's changes made. Throws where a path leads nowhere. */
export function patchDocument(document: object, changes: Example): object {
  const copy = structuredClone(document);
  for (const [path, value] of Object.entries(changes)) {
    const steps = readPath(path);
    const last = steps.pop();
    const parent = valueAt(copy, steps);
    if (last === undefined || typeof parent !== 'object' || parent === null) {
      throw new Error(`There is no "${path}" in the document`);
    }
    if (value !== null) (parent as Container)[last] = valueOrCopy(document, value);
    else if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete (parent as Container)[last];
  }
  return copy;
}

/** The value itself, or what stands in the unchanged document at the place it names. */
function valueOrCopy(document: object, value: Example[string]): unknown {
  const isCopy = typeof value === 'object' && value !== null && 'copyOf' in value;
  return isCopy ? structuredClone(valueAt(document, readPath(String(value.copyOf)))) : value;
}

function valueAt(document: unknown, steps: readonly (string | number)[]): unknown {
  return steps.reduce((inner, step) => (inner as Container | undefined)?.[step], document);
}

/** The steps of a path such as "nodes.open.choices[0].text"; ids with dots cannot be written. */
function readPath(path: string): (string | number)[] {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
