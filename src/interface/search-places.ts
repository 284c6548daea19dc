import { inSiteLanguage } from './in-site-language.ts';

export const searchPlaces = inSiteLanguage('searchPlaces');
