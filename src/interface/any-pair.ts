import { inSiteLanguage } from './in-site-language.ts';

export const anyPair = inSiteLanguage('anyPair');
