import * as en from './en/preferences.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/preferences.ts';

export const preferences = inSiteLanguage(en, ja);
