import { inSiteLanguage } from './in-site-language.ts';

export const searchPage = inSiteLanguage('searchPage');
