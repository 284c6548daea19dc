import * as en from './en/print-page.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/print-page.ts';

export const printPage = inSiteLanguage(en, ja);
