import { sayFrom } from './say.ts';

/** Words of the settings dialog; they load with it. */
const ENGLISH = {
  'settings.done': 'Done',
  'settings.textSize': 'Text size',
  'settings.textSize.0': 'Normal',
  'settings.textSize.1': 'Large',
  'settings.textSize.2': 'Larger',
  'settings.textSize.3': 'Largest',
  'settings.theme': 'Colours',
  'settings.theme.system': 'As on this device',
  'settings.theme.light': 'Light',
  'settings.theme.dark': 'Dark',
  'settings.motion': 'Movement',
  'settings.motion.system': 'As on this device',
  'settings.motion.reduced': 'Hold still',
  'settings.textSpeed': 'How words appear',
  'settings.textSpeed.instant': 'At once',
  'settings.textSpeed.fast': 'Quickly',
  'settings.textSpeed.slow': 'Slowly',
  'settings.sound': 'Sound',
  'settings.volume': 'Volume',
  'settings.mildWords': 'Milder words where customers insult',
  'settings.clock': 'Answer against the clock, on the phone and in chats',
  'settings.captions': 'Write out what is heard',
} as const;

export type SettingsWordKey = keyof typeof ENGLISH;

/** A text of the settings dialog. */
export const saySettings = sayFrom<SettingsWordKey>(ENGLISH);
