import { inSiteLanguage } from './in-site-language.ts';

export const importedText = inSiteLanguage('importedText');
