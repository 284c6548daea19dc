import * as en from './en/book.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/book.ts';

export const book = inSiteLanguage(en, ja);
