import * as en from './en/search-results.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/search-results.ts';

export const searchResults = inSiteLanguage(en, ja);
