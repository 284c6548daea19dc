/** Combining marks and the accents of TeX. All readers of BibTeX that we tried know these. */
const ACCENTS: Record<string, string> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u ',
  '\u0307': '.',
  '\u0308': '"',
  '\u030A': 'r ',
  '\u030B': 'H ',
  '\u030C': 'v ',
  '\u0323': 'd ',
  '\u0327': 'c ',
  '\u0328': 'k ',
};

/** Dashes have no macros here, because pandoc drops `\textendash`. */
const SIGNS: Record<string, string> = {
  '–': '{--}',
  '—': '{---}',
  '‘': '{\\textquoteleft}',
  '’': '{\\textquoteright}',
  '“': '{\\textquotedblleft}',
  '”': '{\\textquotedblright}',
  ß: '{\\ss}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  œ: '{\\oe}',
  Œ: '{\\OE}',
  ø: '{\\o}',
  Ø: '{\\O}',
  ł: '{\\l}',
  Ł: '{\\L}',
};

/** Characters with a meaning in TeX, and how TeX prints them. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/**
 * @param words any words, on one line or several
 * @returns the words on one line, as a field of BibTeX has them. Empty braces separate two hyphens or quotes, because
 *   TeX would turn them into one other character
 */
export function toTex(words: string): string {
  const escaped = words
    .replace(/\s+/gu, ' ')
    .replace(/[\\{}~^&%$#_]/g, (character) => TEX[character] ?? character)
    .replace(/-(?=-)|`(?=`)|'(?=')/g, '$&{}');
  return toAsciiTex(escaped);
}

/**
 * Writes letters with accents, dashes and quotation marks in ASCII, as TeX does. Other characters, such as Japanese
 * ones, have no such form and stay as they are.
 *
 * @param words words whose characters with a meaning in TeX are escaped already
 */
export function toAsciiTex(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[^\p{ASCII}]/gu, (character) => SIGNS[character] ?? toAccented(character) ?? character);
}

function toAccented(character: string): string | undefined {
  const [letter = '', mark = '', ...more] = character.normalize('NFD');
  const accent = ACCENTS[mark];
  return /^[A-Za-z]$/u.test(letter) && accent !== undefined && more.length === 0
    ? `{\\${accent}${letter}}`
    : undefined;
}

/**
 * Adds a byte order mark, because programs that open BibTeX guess the encoding. The mark says that it is UTF-8. BibTeX
 * ignores everything before an entry.
 *
 * @returns the file; with a byte order mark first, if not all of its characters are ASCII
 */
export function markUtf8(file: string): string {
  return /^\p{ASCII}*$/u.test(file) ? file : `\uFEFF${file}`;
}
