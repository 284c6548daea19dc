import * as en from './en/search-places.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/search-places.ts';

export const searchPlaces = inSiteLanguage(en, ja);
