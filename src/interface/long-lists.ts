import { inSiteLanguage } from './in-site-language.ts';

export const longLists = inSiteLanguage('longLists');
