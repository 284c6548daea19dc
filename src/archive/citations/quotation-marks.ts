/** The closing mark of each opening mark. A straight mark may be both. */
const CLOSING: Record<string, string> = { '“': '”', '‘': '’', '"': '"', "'": "'" };

/** What is printed for a mark that has no partner. A straight single mark is then an apostrophe. */
const SINGLE_MARKS = ['“', '”', '‘', '’', '"'];

/** Private characters take the place of marks without a partner. Citeproc does not know them, so it keeps them. */
const FIRST_PRIVATE = 0xe000;

/**
 * Prepares a title for citeproc, which puts marks inside marks right only if each of them has a partner. A title with
 * an apostrophe and straight marks, such as `Ships’ "Night" Routes`, would show parts of citeproc’s markup.
 *
 * @returns the title with curly marks for each pair. Other marks are hidden until `showSingleMarks`
 */
export function pairMarks(title: string): string {
  const characters = title.split(/(?:)/u);
  const open: number[] = [];
  const isWord = (index: number) => /[\p{L}\p{N}]/u.test(characters[index] ?? '');
  const paired = new Map<number, string>();
  characters.forEach((mark, index) => {
    const isInWord = isWord(index - 1) && isWord(index + 1);
    const opener = open.findLastIndex((at) => CLOSING[characters[at] ?? ''] === mark);
    const isClosing = opener !== -1 && !isInWord && !/\s/u.test(characters[index - 1] ?? ' ');
    if (isClosing) {
      const isDouble = mark === '”' || mark === '"';
      paired.set(open[opener] ?? 0, isDouble ? '“' : '‘').set(index, isDouble ? '”' : '’');
      open.length = opener;
    } else if (mark in CLOSING && !isWord(index - 1)) {
      open.push(index);
    }
  });
  return characters.map((mark, index) => paired.get(index) ?? hideMark(mark)).join('');
}

/** @returns a citation with the marks that `pairMarks` has hidden */
export function showSingleMarks(citation: string): string {
  return SINGLE_MARKS.reduce(
    (text, mark, index) => text.replaceAll(String.fromCharCode(FIRST_PRIVATE + index), mark),
    citation,
  );
}

function hideMark(character: string): string {
  const index = SINGLE_MARKS.indexOf(character === "'" ? '’' : character);
  return index === -1 ? character : String.fromCharCode(FIRST_PRIVATE + index);
}
