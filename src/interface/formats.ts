import * as en from './en/formats.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/formats.ts';

export const formats = inSiteLanguage(en, ja);
