import * as en from './en/changes.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/changes.ts';

export const changesPage = inSiteLanguage(en, ja);
