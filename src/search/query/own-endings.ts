import { site } from '../../site.ts';
import { getLightStem } from './light-stem.ts';

/**
 * Removes the endings of the language of the archive from a folded word; undefined if the rules of English do. In browsers
 * of such an archive, `search/build/only-own-endings.ts` leaves out these modules.
 */
export const removeOwnEndings = getLightStem(site.language);
