import * as en from './en/document-lists.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/document-lists.ts';

export const documentLists = inSiteLanguage(en, ja);
