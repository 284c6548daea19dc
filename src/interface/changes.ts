import { inSiteLanguage } from './in-site-language.ts';

export const changesPage = inSiteLanguage('changesPage');
