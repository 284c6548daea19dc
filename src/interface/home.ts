import * as en from './en/home.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/home.ts';

export const home = inSiteLanguage(en, ja);
