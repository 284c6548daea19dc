import { inSiteLanguage } from './in-site-language.ts';

export const eventsPage = inSiteLanguage('eventsPage');
