import * as en from './en/page-tools.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/page-tools.ts';

export const pageTools = inSiteLanguage(en, ja);
