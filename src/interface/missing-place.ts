import * as en from './en/missing-place.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/missing-place.ts';

export const missingPlace = inSiteLanguage(en, ja);
