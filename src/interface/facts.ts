import { inSiteLanguage } from './in-site-language.ts';

export const facts = inSiteLanguage('facts');
