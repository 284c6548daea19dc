import { inSiteLanguage } from './in-site-language.ts';

export const verify = inSiteLanguage('verify');
