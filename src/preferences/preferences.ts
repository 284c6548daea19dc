/** A setting that readers can choose for the look of pages. */
export interface Preference {
  /** The name of the `data-` attribute of the root element, and of the stored value. */
  name: 'theme' | 'contrast' | 'size' | 'width';
  label: string;
  /** The choice with an empty value is the default, and is not stored. */
  choices: readonly { value: string; label: string }[];
}

export const PREFERENCES: readonly Preference[] = [
  {
    name: 'theme',
    label: 'Colours',
    choices: [
      { value: '', label: 'Same as device' },
      { value: 'light', label: 'Light' },
      { value: 'dark', label: 'Dark' },
    ],
  },
  {
    name: 'contrast',
    label: 'Contrast',
    choices: [
      { value: '', label: 'Same as device' },
      { value: 'more', label: 'High' },
    ],
  },
  {
    name: 'size',
    label: 'Text size',
    choices: [
      { value: 'small', label: 'Small' },
      { value: '', label: 'Standard' },
      { value: 'large', label: 'Large' },
      { value: 'largest', label: 'Largest' },
    ],
  },
  {
    name: 'width',
    label: 'Text width',
    choices: [
      { value: 'narrow', label: 'Narrow' },
      { value: '', label: 'Standard' },
      { value: 'wide', label: 'Wide' },
    ],
  },
];

/** The key in `localStorage`. The choices are stored only there. */
export const STORAGE_KEY = 'ui-preferences';
