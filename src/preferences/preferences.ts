/** One thing a reader may choose about how pages look. */
export interface Preference {
  /** The `data-` attribute of the page that holds the choice, and its name in what is kept. */
  name: 'theme' | 'contrast' | 'size' | 'width';
  label: string;
  /** The one without a value holds without a choice, and is kept as none. */
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

/** What the reader's browser keeps the choices under, and nowhere else. */
export const STORAGE_KEY = 'ui-preferences';
