import { site } from '../site.ts';

/** The languages that the interface has, as folders of this folder. */
export const INTERFACE_LANGUAGES = ['en', 'ja'] as const;

/** A language of the interface. It is a BCP 47 tag, and the name of a folder. */
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/**
 * @param tag a BCP 47 tag, such as `ja-JP`
 * @returns the language in which the interface speaks on a site in this language; English if the interface does not have
 *   it yet
 */
export function toInterfaceLanguage(tag: string): InterfaceLanguage {
  const { language } = new Intl.Locale(tag);
  return INTERFACE_LANGUAGES.find((known) => known === language) ?? 'en';
}

/** The language of the interface of this site. */
export const interfaceLanguage = toInterfaceLanguage(site.language);
