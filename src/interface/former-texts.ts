import { inSiteLanguage } from './in-site-language.ts';

export const formerTexts = inSiteLanguage('formerTexts');
