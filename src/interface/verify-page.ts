import { inSiteLanguage } from './in-site-language.ts';

export const verifyPage = inSiteLanguage('verifyPage');
