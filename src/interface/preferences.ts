import { inSiteLanguage } from './in-site-language.ts';

export const preferences = inSiteLanguage('preferences');
