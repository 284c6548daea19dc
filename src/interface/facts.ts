import * as en from './en/facts.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/facts.ts';

export const facts = inSiteLanguage(en, ja);
