import { inSiteLanguage } from './in-site-language.ts';

export const searchFailure = inSiteLanguage('searchFailure');
