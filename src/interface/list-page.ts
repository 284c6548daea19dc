import { inSiteLanguage } from './in-site-language.ts';

export const listPage = inSiteLanguage('listPage');
