import * as en from './en/reading-place.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/reading-place.ts';

export const readingPlace = inSiteLanguage(en, ja);
