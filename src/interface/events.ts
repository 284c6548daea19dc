import * as en from './en/events.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/events.ts';

export const eventsPage = inSiteLanguage(en, ja);
