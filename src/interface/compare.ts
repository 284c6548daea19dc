import { inSiteLanguage } from './in-site-language.ts';

export const compare = inSiteLanguage('compare');
