import type { Diagnostic } from '../../scenario/diagnostic.ts';
import type { RefusedFiles } from './check-news.ts';
import type { DocumentKind } from './recognise-document.ts';

/** The answer to files that cannot be played. */
export const refuse = (diagnostics: readonly Diagnostic[]): RefusedFiles => ({
  kind: 'refused',
  diagnostics,
});

/** Words for a file that is not what was asked for; without a name, for all that was given. */
const describeFile = (
  file: string,
  [code, message, hint]: readonly [string, string, string],
): Diagnostic => ({ severity: 'error', file, path: '', code, message, hint });

const ALIENS: Readonly<Record<Exclude<DocumentKind, 'scenario'> | 'play', [string, string]>> = {
  persona: [
    'This is a persona, not a scenario.',
    'Open it together with a scenario that uses it: choose both files at once.',
  ],
  rubric: [
    'This is a rubric, not a scenario.',
    'Open it together with a scenario that uses it: choose both files at once.',
  ],
  sources: [
    'This is a list of sources, not a scenario.',
    'Open it together with a scenario that names them: choose both files at once.',
  ],
  play: [
    'This is a play, a rehearsed run, not a scenario.',
    'Open the scenario it belongs to: scenario.json in the folder above that of the plays.',
  ],
  packed: [
    'This is a scenario as it was packed for a site.',
    'Open the file it was made from: scenario.json.',
  ],
  schema: [
    'This is a JSON Schema, which describes files; it is not a scenario.',
    'Open the file scenario.json of a scenario.',
  ],
  other: [
    'This is JSON, but it has nothing that a scenario has.',
    'A scenario has "nodes", "opportunities" and "endings"; check that it is the right file.',
  ],
};

/** What a file is instead of a scenario. */
export const describeAlien = (file: string, kind: DocumentKind | 'play'): Diagnostic =>
  describeFile(file, ['no-scenario', ...ALIENS[kind === 'scenario' ? 'other' : kind]]);

/** More than one scenario at once. */
export const describeMany = (names: readonly string[]): Diagnostic =>
  describeFile('', [
    'several-scenarios',
    `These are ${names.length} scenarios: ${names.slice(0, 6).join(', ')}${names.length > 6 ? ', …' : ''}.`,
    'Open them one at a time; each stays in this list.',
  ]);

/** Why what was given cannot be looked into at all. */
export type GivenTrouble = 'folder' | 'noFile' | 'many' | 'unreadable' | 'late' | 'broken';

const GIVEN: Readonly<Record<GivenTrouble, [string, string]>> = {
  folder: ['This is a folder, not a file.', 'Open the file scenario.json in it.'],
  noFile: [
    'This is a link or a text, not a file.',
    'Save it on this device as a file, and open that.',
  ],
  many: [
    'These are more files than belong to one scenario.',
    'Open one scenario at a time, with the personas, rubrics and sources it brings along.',
  ],
  unreadable: [
    'The browser could not read this file.',
    'It may have been moved or changed meanwhile: choose it again.',
  ],
  late: [
    'Reading this file took so long that it was stopped.',
    'Check that it is the right file; a scenario is read in a moment.',
  ],
  broken: [
    'The part of this page that checks files could not be started.',
    'Check the connection and open the file again; nothing is lost.',
  ],
};

/** Words for what cannot be looked into at all. */
export const describeGiven = (trouble: GivenTrouble, file = ''): Diagnostic =>
  describeFile(file, [`given-${trouble}`, ...GIVEN[trouble]]);
