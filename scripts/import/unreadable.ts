import { decodeBytes } from '../../src/originals/decode-text.ts';
import { UnreadableError, type Unreadable } from '../../src/originals/reading.ts';

/** @returns why a file cannot be imported, and what to do: the options are those of `npm run import`. */
export function explainUnreadable(name: string, { reason, detail }: Unreadable, bytes: Uint8Array): string {
  switch (reason) {
    case 'wrong-encoding':
      return `${name} is not in the encoding ${detail}. ${proposeEncodings(bytes)}`;
    case 'unknown-encoding':
      return `“${detail}” is no encoding that is known. ${proposeEncodings(bytes)}`;
    case 'too-large':
      return `${name} has more than ${Number(detail) / 1_000_000} MB. Divide it, and import each part as a text of its own.`;
    case 'too-costly':
      return `${name} cannot be read: ${detail}. Divide it, and import each part as a text of its own.`;
    case 'locked':
      return `${name} can only be opened with a password. Ask its publisher for a file without a password.`;
    case 'no-words':
      return `${name} has no words that a program can read. It may be a scan. Find a file with text, or type its words into a plain text file, import that, and say so in source.addressNote.`;
    case 'damaged':
      return `${name} cannot be read: ${detail.replace(/\.$/u, '')}. Get the file again from where it was published. If other programs open it, save it in another format and import that.`;
  }
}

/** The usual encodings of older files, with the letters that they are made for. */
const ENCODINGS: readonly [name: string, letters: RegExp][] = [
  ['utf-16le', /[\p{L}\p{N}\p{P}]/u],
  ['utf-16be', /[\p{L}\p{N}\p{P}]/u],
  ...['shift_jis', 'euc-jp', 'iso-2022-jp'].map((name): [string, RegExp] => [
    name,
    /[\p{Script=Hiragana}\p{Script=Han}\p{Script=Katakana}ー、。「」（）]/u,
  ]),
  ['euc-kr', /\p{Script=Hangul}/u],
  ...['gb18030', 'big5'].map((name): [string, RegExp] => [name, /[\p{Script=Han}，。、：；（）《》]/u]),
  ...['windows-1251', 'koi8-r', 'iso-8859-5'].map((name): [string, RegExp] => [name, /\p{Script=Cyrillic}/u]),
  ['windows-1253', /\p{Script=Greek}/u],
  ['windows-1255', /\p{Script=Hebrew}/u],
  ['windows-1256', /\p{Script=Arabic}/u],
  ['windows-874', /\p{Script=Thai}/u],
  ...['windows-1252', 'windows-1250', 'windows-1254'].map((name): [string, RegExp] => [
    name,
    /[\p{Script=Latin}’‘“”–—…«»°§©]/u,
  ]),
];
/** So many of the signs must be letters that the encoding is made for. */
const PART_OF_LETTERS = 0.8;
const MOST_SHOWN = 5;
const SHOWN_LETTERS = 24;

/** Shows the words as each likely encoding reads them: only somebody who knows the language can choose. */
function proposeEncodings(bytes: Uint8Array): string {
  const found = ENCODINGS.flatMap(([name, letters]) => {
    const signs = decode(bytes, name)?.replaceAll(/\p{ASCII}/gu, ' ') ?? '';
    const words = signs.split(/\s+/u).filter((word) => word !== '');
    const all = Array.from(words.join(''));
    // In a wrong encoding, capitals often stand within words.
    const good =
      all.filter((sign) => letters.test(sign)).length - (signs.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0);
    const part = good / Math.max(1, all.length);
    return part < PART_OF_LETTERS ? [] : [{ name, part, sample: words.join(' ').slice(0, SHOWN_LETTERS) }];
  });
  if (found.length === 0)
    return 'It may be no text at all. Name its encoding, as in: --encoding shift_jis. Or save it in another format and import that.';
  const shown = found.toSorted((a, b) => b.part - a.part).slice(0, MOST_SHOWN);
  return `Run it again with its encoding. These would give:${shown
    .map(({ name, sample }) => `\n  --encoding ${name}: ${sample}`)
    .join('')}`;
}

function decode(bytes: Uint8Array, name: string): string | undefined {
  try {
    const { text } = decodeBytes(bytes, name);
    return /(?!\s)[\p{Cc}\p{Co}\p{Cn}]/u.test(text) ? undefined : text;
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}
