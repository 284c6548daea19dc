import { inSiteLanguage } from './in-site-language.ts';

export const home = inSiteLanguage('home');
