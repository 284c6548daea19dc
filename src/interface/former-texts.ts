import * as en from './en/former-texts.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/former-texts.ts';

export const formerTexts = inSiteLanguage(en, ja);
