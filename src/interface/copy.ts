import * as en from './en/copy.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/copy.ts';

export const copy = inSiteLanguage(en, ja);
