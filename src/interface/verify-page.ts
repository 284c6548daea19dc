import * as en from './en/verify-page.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/verify-page.ts';

export const verifyPage = inSiteLanguage(en, ja);
