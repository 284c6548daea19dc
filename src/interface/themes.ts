import * as en from './en/themes.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/themes.ts';

export const themesPage = inSiteLanguage(en, ja);
