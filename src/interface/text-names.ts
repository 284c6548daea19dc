import { inSiteLanguage } from './in-site-language.ts';

export const textNames = inSiteLanguage('textNames');
