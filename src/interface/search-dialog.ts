import { inSiteLanguage } from './in-site-language.ts';

export const searchDialog = inSiteLanguage('searchDialog');
