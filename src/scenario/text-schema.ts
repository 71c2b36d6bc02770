import * as z from 'zod';

/** A text in one or more languages, keyed by locale: `{ "en": "Hello", "sr": "Zdravo" }`. */
export const textSchema = z
  .record(
    z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a locale such as "en" or "sr-Latn"'),
    z.string(),
  )
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
