/** Values for the {gaps} of a text. */
export type GapValues = Readonly<Record<string, string | number>>;

/** The text with each {name} replaced by its value; a name without a value stays as it is. */
export function fillGaps(text: string, values: GapValues): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
}

/** The texts of one language as a function; an unknown key does not compile. */
export function sayFrom<Key extends string>(texts: Readonly<Record<Key, string>>) {
  return (key: Key, values: GapValues = {}): string => fillGaps(texts[key], values);
}
