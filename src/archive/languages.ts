/**
 * @param words words in an unknown language
 * @returns `ja` where they hold Japanese kana, which no other language is written in; undefined where nothing is certain
 */
export function detectLanguage(words: string): 'ja' | undefined {
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words) ? 'ja' : undefined;
}
