import { inSiteLanguage } from './in-site-language.ts';

export const missingPlace = inSiteLanguage('missingPlace');
