import { inSiteLanguage } from './in-site-language.ts';

export const sourcePage = inSiteLanguage('sourcePage');
