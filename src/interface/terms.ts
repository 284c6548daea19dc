import * as en from './en/terms.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/terms.ts';

export const termsPage = inSiteLanguage(en, ja);
