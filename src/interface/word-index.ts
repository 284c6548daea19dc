import { inSiteLanguage } from './in-site-language.ts';

export const wordIndex = inSiteLanguage('wordIndex');
