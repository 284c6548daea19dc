import * as en from './en/quotes.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/quotes.ts';

export const quotes = inSiteLanguage(en, ja);
