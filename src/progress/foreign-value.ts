/** True for an object whose fields can be looked at one by one; anything may be in storage. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values as T when every one of them can be read, else undefined. */
export function readAll<T>(
  input: unknown,
  readOne: (value: unknown) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(input)) return undefined;
  const values: T[] = [];
  for (const item of input as unknown[]) {
    const value = readOne(item);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}

/** The text when it is a non-empty string, else undefined. */
export function readText(input: unknown): string | undefined {
  return typeof input === 'string' && input !== '' ? input : undefined;
}

/** The number when it is finite and within the bounds, else undefined. */
export function readNumber(input: unknown, least: number, most: number): number | undefined {
  return typeof input === 'number' && input >= least && input <= most ? input : undefined;
}
