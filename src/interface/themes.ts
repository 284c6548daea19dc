import { inSiteLanguage } from './in-site-language.ts';

export const themesPage = inSiteLanguage('themesPage');
