import { inSiteLanguage } from './in-site-language.ts';

export const documentLists = inSiteLanguage('documentLists');
