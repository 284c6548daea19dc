import { inSiteLanguage } from './in-site-language.ts';

export const readingPlace = inSiteLanguage('readingPlace');
