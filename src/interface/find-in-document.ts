import * as en from './en/find-in-document.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/find-in-document.ts';

export const findInDocument = inSiteLanguage(en, ja);
