import { inSiteLanguage } from './in-site-language.ts';

export const printPage = inSiteLanguage('printPage');
