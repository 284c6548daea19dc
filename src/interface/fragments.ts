import * as en from './en/fragments.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/fragments.ts';

export const fragments = inSiteLanguage(en, ja);
