/**
 * @param language a BCP 47 tag
 * @returns the direction in which texts in this language are read
 */
export function readDirection(language: string): 'rtl' | 'ltr' {
  return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}
