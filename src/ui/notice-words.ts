import { sayFrom } from './say.ts';

/** Words of the banners; they load with the first one. */
const ENGLISH = {
  dismiss: 'Close this notice',
  storageFull:
    'This browser has no room left: new results are not kept. Free some space to keep them.',
  storageForbidden:
    'This browser does not let the page store anything. You can play, but nothing is kept.',
  scenarioChanged:
    'This conversation has changed since you began it, so it starts from the beginning.',
  scenarioEdited:
    'The scenario has changed: this is the last moment of your run that it still has.',
  savedFileSetAside:
    'Something saved earlier could not be read. It was set aside; everything else is there.',
} as const;

/** A text of a banner. */
export const sayNotice = sayFrom<keyof typeof ENGLISH>(ENGLISH);
