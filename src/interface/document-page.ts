import * as en from './en/document-page.ts';
import { inSiteLanguage } from './in-site-language.ts';
import * as ja from './ja/document-page.ts';

export const documentPage = inSiteLanguage(en, ja);
