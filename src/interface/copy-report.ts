import { inSiteLanguage } from './in-site-language.ts';

export const copyReport = inSiteLanguage('copyReport');
