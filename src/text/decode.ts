import { findForbidden, isNfc } from './characters.ts';
import { faults, toProblem, type Fault, type Problem } from './problems.ts';

/** No real text is this large. To read a larger file would take much time and memory. */
const LIMIT_BYTES = 1_000_000;

/** A list names places of all texts: for 10,000 texts, a list of organisations has 1.4 MB. */
const LIMIT_BYTES_OF_LIST = 10_000_000;

function toLimit(file: string): number {
  return isDocument(file) ? LIMIT_BYTES : LIMIT_BYTES_OF_LIST;
}

function isDocument(file: string): boolean {
  return /^(?:content\/)?documents\//u.test(file);
}

/** The bytes of a file; undefined if there is no file; a fault if it is there but cannot be read. */
export type FileBytes = Uint8Array | Fault | undefined;

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
export function decodeText(file: string, bytes: Uint8Array, limitBytes = toLimit(file)): Decoding {
  if (bytes.byteLength > limitBytes) {
    const toFault = isDocument(file) ? faults.tooLarge : faults.listTooLarge;
    return failAt(file, toFault(bytes.byteLength, limitBytes));
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
 * @param problems the list to which every problem of the file is added
 * @param limitBytes the size above which the file is refused
 * @returns the text of a file that the archive needs; undefined if it has a problem
 */
export function openText(
  file: string,
  bytes: FileBytes,
  problems: Problem[],
  limitBytes = toLimit(file),
): string | undefined {
  if (!(bytes instanceof Uint8Array)) {
    problems.push(toProblem(file, 0, bytes ?? faults.missingFile()));
    return undefined;
  }
  const decoding = decodeText(file, bytes, limitBytes);
  problems.push(...decoding.problems);
  return decoding.text;
}

/** @returns the bytes as text. It keeps a byte order mark. Undefined if the bytes are not UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
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
  const found = lines.flatMap((line, index) =>
    findForbidden(line).map((character) => ({ ...character, line: index + 1 })),
  );
  const forbidden = [...Map.groupBy(found, ({ name }) => name).values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          toProblem(
            file,
            first.line,
            faults.forbiddenCharacter(first.codePoint, first.name, others.length + 1),
          ),
        ],
  );
  const notNfc = lines.findIndex((line) => !isNfc(line));
  return notNfc === -1 ? forbidden : [...forbidden, toProblem(file, notNfc + 1, faults.notNfc())];
}
