import { inSiteLanguage } from './in-site-language.ts';

export const namesPage = inSiteLanguage('namesPage');
