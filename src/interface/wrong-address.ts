import { inSiteLanguage } from './in-site-language.ts';

export const wrongAddress = inSiteLanguage('wrongAddress');
