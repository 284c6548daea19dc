import { inSiteLanguage } from './in-site-language.ts';

export const frame = inSiteLanguage('frame');
