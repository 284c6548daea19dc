import { inSiteLanguage } from './in-site-language.ts';

export const book = inSiteLanguage('book');
