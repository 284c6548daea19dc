import * as en from './en/kept-list.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/kept-list.ts';

export const keptList = inSiteLanguage(en, ja);
