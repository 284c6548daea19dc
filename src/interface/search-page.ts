import * as en from './en/search-page.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/search-page.ts';

export const searchPage = inSiteLanguage(en, ja);
