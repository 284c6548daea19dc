import * as en from './en/names-page.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/names-page.ts';

export const namesPage = inSiteLanguage(en, ja);
