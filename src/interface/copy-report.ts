import * as en from './en/copy-report.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/copy-report.ts';

export const copyReport = inSiteLanguage(en, ja);
