import { inSiteLanguage } from './in-site-language.ts';

export const keptList = inSiteLanguage('keptList');
