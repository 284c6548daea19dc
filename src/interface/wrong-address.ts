import * as en from './en/wrong-address.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/wrong-address.ts';

export const wrongAddress = inSiteLanguage(en, ja);
