import * as en from './en/any-pair.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/any-pair.ts';

export const anyPair = inSiteLanguage(en, ja);
