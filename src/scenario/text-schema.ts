import * as z from 'zod';

/** A locale such as "en" or "sr-Latn". */
export const LOCALE_PATTERN = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

function isLocaleMap(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  for (const locale in value) {
    if (typeof (value as Record<string, unknown>)[locale] !== 'string') return false;
    if (!LOCALE_PATTERN.test(locale)) return false;
  }
  return true;
}

/**
 * A text in one or more languages, keyed by locale: `{ "en": "Hello", "sr": "Zdravo" }`. Checked by
 * hand: most of a document is texts, and a general record would take most of the time to read it.
 */
export const textSchema = z
  .custom<Readonly<Record<string, string>>>(isLocaleMap)
  .describe('A text per language, keyed by locale, for example {"en": "Good morning"}.');

export type LocaleText = z.infer<typeof textSchema>;

export const idSchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9._-]*$/, 'letters, digits, dots, hyphens and underscores')
  .max(64);

export const versionSchema = z
  .string()
  .regex(/^\d+\.\d+\.\d+$/, 'three numbers such as "1.0.0"')
  .describe('Version of this file, three numbers. Raise it when results are no longer comparable.');

export const schemaReference = z
  .string()
  .optional()
  .describe('Path of the JSON Schema, so that an editor completes and checks while you type.');

export const formatSchema = z
  .literal(1)
  .describe('Version of the file format. This release reads format 1.');
