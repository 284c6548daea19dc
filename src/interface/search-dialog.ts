import * as en from './en/search-dialog.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/search-dialog.ts';

export const searchDialog = inSiteLanguage(en, ja);
