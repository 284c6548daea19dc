import { inSiteLanguage } from './in-site-language.ts';

export const documentPage = inSiteLanguage('documentPage');
