import { inSiteLanguage } from './in-site-language.ts';

export const copy = inSiteLanguage('copy');
