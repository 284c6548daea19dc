import * as en from './en/word-index.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/word-index.ts';

export const wordIndex = inSiteLanguage(en, ja);
