import { inSiteLanguage } from './in-site-language.ts';

export const fragments = inSiteLanguage('fragments');
