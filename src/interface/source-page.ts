import * as en from './en/source-page.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/source-page.ts';

export const sourcePage = inSiteLanguage(en, ja);
