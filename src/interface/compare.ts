import * as en from './en/compare.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/compare.ts';

export const compare = inSiteLanguage(en, ja);
