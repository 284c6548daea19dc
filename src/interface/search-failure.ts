import * as en from './en/search-failure.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/search-failure.ts';

export const searchFailure = inSiteLanguage(en, ja);
