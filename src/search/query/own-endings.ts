import { site } from '../../site.ts';
import { LIGHT_STEMS, toEndings, type Endings } from './light-stem.ts';

/*
 * The build (`search/build/only-needed-rules.ts`) replaces this module in the files for browsers. They get only the
 * rules that the texts need.
 */

/** The rules for the language of the archive. */
export const OWN_ENDINGS: Endings = toEndings(site.language);

const ALL: Endings[] = ['en', 'fr', 'de', 'es', 'plain'];

/** The rules of texts in other languages. */
export const OTHER_ENDINGS: readonly Endings[] = ALL.filter((endings) => endings !== OWN_ENDINGS);

export const STEMS = LIGHT_STEMS;
