import { inSiteLanguage } from './in-site-language.ts';

export const termsPage = inSiteLanguage('termsPage');
