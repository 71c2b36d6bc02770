import type { Settings } from '../progress/settings.ts';
import { saySettings, type SettingsWordKey } from './settings-words.ts';

export interface SettingsDialogProps {
  readonly settings: Settings;
  readonly onChange: (settings: Settings) => void;
  readonly onClose: () => void;
}

interface RadioOption {
  readonly value: string | number;
  readonly title: string;
}

export interface RadioView {
  readonly name: keyof Settings;
  readonly legend: string;
  readonly value: string | number;
  readonly options: readonly RadioOption[];
}

/** The settings with a few values each, in the order shown. */
export function viewRadios(settings: Settings): readonly RadioView[] {
  return [
    viewRadio('textSize', settings.textSize, [0, 1, 2, 3]),
    viewRadio('theme', settings.theme, ['system', 'light', 'dark']),
    viewRadio('motion', settings.motion, ['system', 'reduced']),
    viewRadio('textSpeed', settings.textSpeed, ['instant', 'fast', 'slow']),
  ];
}

function viewRadio<Name extends 'textSize' | 'theme' | 'motion' | 'textSpeed'>(
  name: Name,
  value: Settings[Name],
  values: readonly Settings[Name][],
): RadioView {
  const options = values.map((option) => ({
    value: option,
    title: saySettings(`settings.${name}.${option}` as SettingsWordKey),
  }));
  return { name, legend: saySettings(`settings.${name}`), value, options };
}
