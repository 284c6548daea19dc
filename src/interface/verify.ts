import * as en from './en/verify.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/verify.ts';

export const verify = inSiteLanguage(en, ja);
