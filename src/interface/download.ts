import * as en from './en/download.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/download.ts';

export const download = inSiteLanguage(en, ja);
