import { inSiteLanguage } from './in-site-language.ts';

export const formats = inSiteLanguage('formats');
