import { inSiteLanguage } from './in-site-language.ts';

export const pageTools = inSiteLanguage('pageTools');
