import * as en from './en/frame.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/frame.ts';

export const frame = inSiteLanguage(en, ja);
