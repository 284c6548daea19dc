import * as en from './en/list-page.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/list-page.ts';

export const listPage = inSiteLanguage(en, ja);
