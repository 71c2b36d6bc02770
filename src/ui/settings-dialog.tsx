import type { JSX } from 'preact';
import type { Settings } from '../progress/settings.ts';
import { Dialog } from './elements/dialog.tsx';
import { RadioGroup } from './elements/radio-group.tsx';
import { Switch } from './elements/switch.tsx';
import { viewRadios, type SettingsDialogProps } from './settings-view.ts';
import { saySettings } from './settings-words.ts';
import './styles/settings.css';
import { say } from './words.ts';

/** Everything the trainee may set; each change takes effect at once. */
export function SettingsDialog({ settings, onChange, onClose }: SettingsDialogProps): JSX.Element {
  const change = (part: Partial<Settings>) => onChange({ ...settings, ...part });
  return (
    <Dialog title={say('settings.title')} onClose={onClose}>
      {viewRadios(settings).map((group) => (
        <RadioGroup
          key={group.name}
          name={group.name}
          legend={group.legend}
          values={group.options.map((option) => option.value)}
          value={group.value}
          nameValue={(value) => group.options.find((option) => option.value === value)?.title ?? ''}
          onChange={(value) => change({ [group.name]: value })}
        />
      ))}
      <SoundSettings settings={settings} onChange={change} />
      <button type="button" class="button strong" onClick={onClose}>
        {saySettings('settings.done')}
      </button>
    </Dialog>
  );
}

interface SoundSettingsProps {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
}

function SoundSettings({ settings, onChange }: SoundSettingsProps): JSX.Element {
  return (
    <div class="setting">
      <Switch
        title={saySettings('settings.sound')}
        isOn={settings.sound}
        onChange={(sound) => onChange({ sound })}
      />
      <label class="setting">
        {saySettings('settings.volume')}
        <input
          type="range"
          min="0"
          max="1"
          step="0.1"
          value={settings.volume}
          disabled={!settings.sound}
          onInput={(event) => onChange({ volume: Number(event.currentTarget.value) })}
        />
      </label>
      <Switch
        title={saySettings('settings.captions')}
        isOn={settings.captions}
        onChange={(captions) => onChange({ captions })}
      />
      <Switch
        title={saySettings('settings.mildWords')}
        isOn={settings.mildWords}
        onChange={(mildWords) => onChange({ mildWords })}
      />
      <Switch
        title={saySettings('settings.clock')}
        isOn={settings.clock}
        onChange={(clock) => onChange({ clock })}
      />
    </div>
  );
}
