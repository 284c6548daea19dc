import { site } from '../../site.ts';
import { getLightStem } from './light-stem.ts';

/**
 * Removes the endings of the archive's language from a folded word. Undefined if the rules of English apply. The build
 * (`search/build/only-own-endings.ts`) then leaves these modules out of the files for browsers.
 */
export const removeOwnEndings = getLightStem(site.language);
