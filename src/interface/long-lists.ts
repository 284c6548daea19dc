import * as en from './en/long-lists.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/long-lists.ts';

export const longLists = inSiteLanguage(en, ja);
