import { preferences as words } from '../interface/preferences.ts';

/** A setting that readers can choose for the look of pages. */
export interface Preference {
  /** The name of the `data-` attribute of the root element, and of the stored value. */
  name: 'theme' | 'contrast' | 'size' | 'width' | 'names';
  label: string;
  /** The choice with an empty value is the default, which is not stored. */
  choices: readonly { value: string; label: string }[];
}

export const PREFERENCES: readonly Preference[] = [
  {
    name: 'theme',
    label: words.colours,
    choices: [
      { value: '', label: words.sameAsDevice },
      { value: 'light', label: words.light },
      { value: 'dark', label: words.dark },
    ],
  },
  {
    name: 'contrast',
    label: words.contrast,
    choices: [
      { value: '', label: words.sameAsDevice },
      { value: 'more', label: words.high },
    ],
  },
  {
    name: 'size',
    label: words.textSize,
    choices: [
      { value: 'small', label: words.small },
      { value: '', label: words.standard },
      { value: 'large', label: words.large },
      { value: 'largest', label: words.largest },
    ],
  },
  {
    name: 'width',
    label: words.textWidth,
    choices: [
      { value: 'narrow', label: words.narrow },
      { value: '', label: words.standard },
      { value: 'wide', label: words.wide },
    ],
  },
  {
    name: 'names',
    label: words.namesAndTerms,
    choices: [
      { value: '', label: words.plain },
      { value: 'shown', label: words.underlined },
    ],
  },
];

/** The key in `localStorage`. The choices are stored only there. */
export const STORAGE_KEY = 'ui-preferences';
