import { inSiteLanguage } from './in-site-language.ts';

export const findInDocument = inSiteLanguage('findInDocument');
