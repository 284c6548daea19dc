import { inSiteLanguage } from './in-site-language.ts';

export const searchResults = inSiteLanguage('searchResults');
