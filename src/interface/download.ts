import { inSiteLanguage } from './in-site-language.ts';

export const download = inSiteLanguage('download');
