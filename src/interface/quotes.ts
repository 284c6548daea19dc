import { inSiteLanguage } from './in-site-language.ts';

export const quotes = inSiteLanguage('quotes');
