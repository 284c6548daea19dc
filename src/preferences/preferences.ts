import { preferences as labels } from '../interface/preferences.ts';

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
    label: labels.colours,
    choices: [
      { value: '', label: labels.sameAsDevice },
      { value: 'light', label: labels.light },
      { value: 'dark', label: labels.dark },
    ],
  },
  {
    name: 'contrast',
    label: labels.contrast,
    choices: [
      { value: '', label: labels.sameAsDevice },
      { value: 'more', label: labels.high },
    ],
  },
  {
    name: 'size',
    label: labels.textSize,
    choices: [
      { value: 'small', label: labels.small },
      { value: '', label: labels.standard },
      { value: 'large', label: labels.large },
      { value: 'largest', label: labels.largest },
    ],
  },
  {
    name: 'width',
    label: labels.textWidth,
    choices: [
      { value: 'narrow', label: labels.narrow },
      { value: '', label: labels.standard },
      { value: 'wide', label: labels.wide },
    ],
  },
  {
    name: 'names',
    label: labels.namesAndTerms,
    choices: [
      { value: '', label: labels.plain },
      { value: 'shown', label: labels.underlined },
    ],
  },
];

/** The key in `localStorage`. The choices are stored only there. */
export const STORAGE_KEY = 'ui-preferences';
