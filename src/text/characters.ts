import { faults, type Fault } from './problems.ts';

/** Characters that are invisible or change how other characters are shown, each with the name to print. */
const FORBIDDEN: [pattern: RegExp, name: string][] = [
  [/\r/u, 'carriage return: lines must end with LF alone'],
  // oxlint-disable-next-line no-control-regex -- this pattern finds control characters
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u, 'control character'],
  [/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u, 'bidirectional control'],
  [/[\u2028\u2029]/u, 'line or paragraph separator'],
  // A variation selector chooses a form of the character before it: a Han character, an emoji or a Mongolian letter.
  [
    /(?<![\p{Script=Han}\p{Extended_Pictographic}\p{Script=Mongolian}])\p{Variation_Selector}(?!\u20e3)/u,
    'invisible character: it chooses a form of another character, but none is before it',
  ],
  // Languages need these three within words. Old Malayalam and Arabic also end words with U+200D.
  [/\u00ad(?!(?<=[\p{L}\p{M}\p{N}]\u00ad)[\p{L}\p{M}\p{N}])/u, 'invisible character outside a word'],
  [/\u200c(?!(?<=[\p{L}\p{M}]\u200c)[\p{L}\p{M}])/u, 'invisible character outside a word'],
  [
    /(?<![\p{L}\p{M}])(?<!\p{Emoji}\ufe0f?)\u200d|\u200d(?<![\p{M}\p{Script=Arabic}]\u200d)(?![\p{L}\p{M}\p{Emoji}])/u,
    'invisible character outside a word',
  ],
  // Characters that Unicode calls invisible, and format characters, except the Arabic ones that are visible.
  [
    /(?![\u00ad\u200c-\u200f\u202a-\u202e\u2066-\u2069\u061c]|\p{Variation_Selector})(?:\p{Default_Ignorable_Code_Point}|(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])\p{Cf})/u,
    'invisible character',
  ],
  [/\p{Co}/u, 'private character: each font shows another sign'],
  [/\p{Noncharacter_Code_Point}|\p{Cs}/u, 'code point that is not a character'],
];

/** A text of these characters is in form NFC and has nothing forbidden. Most texts match, and need no slower check. */
const PLAIN = /^[\t\n\u0020-\u007e]*$/u;

/** A character that content must not have. */
export interface ForbiddenCharacter {
  /** The kind of the character, to report each kind once. */
  name: string;
  /** `U+200B` */
  codePoint: string;
}

/** @returns the first character of each kind that a text must not have */
export function findForbidden(text: string): ForbiddenCharacter[] {
  if (PLAIN.test(text)) return [];
  return FORBIDDEN.flatMap(([pattern, name]) => {
    const found = pattern.exec(text)?.[0].codePointAt(0);
    return found === undefined ? [] : [{ name, codePoint: formatCodePoint(found) }];
  });
}

/** @returns the text without the characters that a text must not have */
export function removeForbidden(text: string): string {
  if (PLAIN.test(text)) return text;
  return FORBIDDEN.reduce((rest, [pattern]) => rest.replaceAll(new RegExp(pattern, 'gu'), ''), text);
}

/** @returns whether a text is in Unicode normalization form C. */
export function isNfc(text: string): boolean {
  return PLAIN.test(text) || text === text.normalize('NFC');
}

/**
 * Checks words after an escape (`"\u200b"` in YAML and JSON) or an entity (`&#8203;` in Markdown) was decoded. The same
 * rules hold for the bytes of a file, so a character that was written directly is never reported here.
 *
 * @param text the decoded words
 * @returns a fault for each kind of character that they must not have
 */
export function checkDecoded(text: string): Fault[] {
  const forbidden = findForbidden(text).map(({ codePoint, name }) => faults.forbiddenEscape(codePoint, name));
  return isNfc(text) ? forbidden : [...forbidden, faults.escapeNotNfc()];
}

function formatCodePoint(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
