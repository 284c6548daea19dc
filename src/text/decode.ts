import { faults, toProblem, type Fault, type Problem } from './problems.ts';

/** No text is this large. Its readers would need much time or memory for more. */
const LIMIT_BYTES = 1_000_000;

/** Characters that are invisible or change how other characters are shown, each with the name to print. */
const FORBIDDEN: [pattern: RegExp, name: string][] = [
  [/\r/u, 'carriage return: lines must end with LF alone'],
  // eslint-disable-next-line no-control-regex -- this pattern finds control characters
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u, 'control character'],
  [/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u, 'bidirectional control'],
  [/[\u200b-\u200d\u2060\ufeff\u00ad]/u, 'invisible character'],
  [/[\u2028\u2029]/u, 'line or paragraph separator'],
];

/** Git writes these marks around the two versions of lines that it cannot merge. */
const MERGE_MARK = /^(?:<{7}|>{7}) /u;

/** The text of a file, or the problems that make it unusable. */
export interface Decoding {
  text: string | undefined;
  problems: Problem[];
}

/**
 * Decodes a file of this archive: UTF-8 in form NFC, with LF line ends, without control or bidirectional characters.
 *
 * @param file the path to show in problems
 * @param limitBytes the size above which the file is refused
 * @returns the text, undefined if it has a problem; and all problems of its characters
 */
export function decodeText(file: string, bytes: Uint8Array, limitBytes = LIMIT_BYTES): Decoding {
  if (bytes.byteLength > limitBytes) {
    return failAt(file, faults.tooLarge(bytes.byteLength, limitBytes));
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) return failAt(file, faults.notUtf8());
  const lines = text.split('\n');
  const mark = lines.findIndex((line) => MERGE_MARK.test(line));
  if (mark !== -1) return { text: undefined, problems: [toProblem(file, mark + 1, faults.mergeMarks())] };
  const problems = checkCharacters(file, lines);
  return { text: problems.length === 0 ? text : undefined, problems };
}

/**
 * @param bytes undefined if the file is missing
 * @param problems the list to which every problem of the file is added
 * @param limitBytes the size above which the file is refused
 * @returns the text of a file that the archive needs; undefined if it has a problem
 */
export function openText(
  file: string,
  bytes: Uint8Array | undefined,
  problems: Problem[],
  limitBytes = LIMIT_BYTES,
): string | undefined {
  if (bytes === undefined) {
    problems.push(toProblem(file, 0, faults.missingFile()));
    return undefined;
  }
  const decoding = decodeText(file, bytes, limitBytes);
  problems.push(...decoding.problems);
  return decoding.text;
}

/** @returns the bytes as text. It keeps a byte order mark. Undefined if the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function failAt(file: string, fault: Fault): Decoding {
  return { text: undefined, problems: [toProblem(file, 0, fault)] };
}

/** @returns one problem for each kind of character, at the first line that has it. */
function checkCharacters(file: string, lines: readonly string[]): Problem[] {
  const forbidden = FORBIDDEN.flatMap(([pattern, name]) => {
    const first = lines.findIndex((line) => pattern.test(line));
    const found = pattern.exec(lines[first] ?? '')?.[0].codePointAt(0);
    if (found === undefined) return [];
    const codePoint = `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
    const lineCount = lines.filter((line) => pattern.test(line)).length;
    return [toProblem(file, first + 1, faults.forbiddenCharacter(codePoint, name, lineCount))];
  });
  const notNfc = lines.findIndex((line) => line !== line.normalize('NFC'));
  return notNfc === -1 ? forbidden : [...forbidden, toProblem(file, notNfc + 1, faults.notNfc())];
}
