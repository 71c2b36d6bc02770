import { sayFrom } from './say.ts';

/** Words of the place where somebody tries a scenario of their own. */
const ENGLISH = {
  title: 'Try a scenario of your own',
  text: 'Open a scenario file, or drop it anywhere on this page. It is checked and can be played at once. It stays on this device: nothing is sent anywhere.',
  open: 'Open a scenario file',
  drop: 'Let go to check and play it',
  dropText: 'It stays on this device.',

  reading: 'Reading {name} …',
  refused: '{name} cannot be played yet',
  refusedNameless: 'This cannot be opened',
  refusedOne: 'One thing has to be mended first.',
  refusedMany: '{count} things have to be mended first.',
  refusedAlien: 'Nothing was changed, and everything you opened before is still here.',
  playable: '{name} can be played.',
  play: 'Play it',
  playNamed: 'Play it: {title}',

  begun: 'What could be better in it is being looked up; you can play meanwhile.',
  glanced: 'Everything that can happen in it is still being tried; you can play meanwhile.',
  nothing: 'Nothing to mend was found.',
  toMend: '{count} to mend',
  toWeigh: '{count} worth a look',
  exact: 'Everything that can happen in it was tried.',
  bounded:
    'It is too large to try everything that can happen: {count} situations were tried, and findings say only what is certain.',
  cutLate: 'Trying everything that can happen took too long here and was stopped.',
  cutBroken: 'Trying everything that can happen did not work in this browser.',
  cutRules: 'Not checked is whether each of these holds:',
  cutAll: 'Not checked is whether it is a good scenario.',

  error: 'To mend',
  warning: 'Worth a look',
  findings: 'Findings',
  line: 'Line {line}',
  alike: '{count} more of this kind',
  alikeMost: '{count} more of this kind, the first {most} of them',

  savedBegun: 'Everything that can happen in it is still being tried.',
  savedWhole: 'Checked as it was saved, by all rules.',

  kept: 'Opened before',
  keptText: 'Kept in this browser until you remove it.',
  notKept: 'This browser keeps nothing: after loading the page again, open the file once more.',
  start: 'Play',
  resume: 'Resume',
  check: 'Check',
  remove: 'Remove',
  named: '{action}: {title}',
  removed: '{title} was removed. The file on your device is untouched.',
} as const;

/** A text about files of one's own with its {gaps} filled. */
export const sayOwn = sayFrom<keyof typeof ENGLISH>(ENGLISH);
