/**
 * Places in markup written while building that are filled when the seed is known. The marks around a
 * name are of Unicode's private use, so no text of a scenario and no markup contains them by chance.
 */
const SLOT = /\u{E000}(\w+)\u{E001}/gu;

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** A text that stands for another one until it is known. */
export const nameSlot = (name: string): string => `\u{E000}${name}\u{E001}`;

/** Markup with the texts in their places, as text: nothing in them is read as markup. */
export function fillSlots(markup: string, texts: Readonly<Record<string, string>>): string {
  return markup.replace(SLOT, (_slot, name: string) => escapeText(texts[name] ?? ''));
}

const escapeText = (text: string): string =>
  text.replace(/[&<"]/g, (mark) => ESCAPED[mark] ?? mark);
