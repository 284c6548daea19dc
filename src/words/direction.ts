/**
 * @param language a BCP 47 tag
 * @returns the writing direction of this language
 */
export function readDirection(language: string): 'rtl' | 'ltr' {
  return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}
