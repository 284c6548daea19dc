import { expect, test } from 'vitest';
import { readContent } from '../../src/text/read-content.ts';
import { listPassages, listSections } from '../../src/text/tree.ts';
import { splitWords } from '../../src/words/tokens.ts';
import { CONTENT } from './archive-texts.ts';

const { documents, problems } = readContent(CONTENT);

test('the archive has no problem', () => {
  expect(problems).toEqual([]);
});

test.each(documents)(
  '$id: the text uses every line of the source or omits it with a reason',
  ({ source }) => {
    for (const { text, usedBy, omitted } of source.lines) {
      expect(usedBy.length + omitted.length > 0).toBe(splitWords(text).length > 0);
    }
  },
);

test.each(documents)(
  '$id: the first and last word of a passage are on its lines of the source',
  (document) => {
    const getLine = (line: number) => document.source.lines[line - 1]?.text.normalize('NFC') ?? '';
    for (const { text, sourceLines } of listPassages(document)) {
      const words = text.split(' ');
      // The sign of a note may follow a word, and a line end may divide it.
      const isFound = (line: number, word = '') =>
        getLine(line).includes(word.slice(0, 4)) || getLine(line).includes(word.slice(-4));
      expect(isFound(sourceLines.first, words[0])).toBe(true);
      expect(isFound(sourceLines.last, words.at(-1))).toBe(true);
    }
  },
);

test.each(documents)(
  '$id: passages and headings link to their lines, and the lines link back',
  (document) => {
    const owners = [
      ...listPassages(document),
      ...listSections(document).filter(({ heading }) => heading !== undefined),
    ];
    for (const { id, sourceLines } of owners) {
      const lines = document.source.lines
        .filter(({ usedBy }) => usedBy.includes(id))
        .map(({ number }) => number);
      // A bullet on the line before belongs to its item, even if the words begin on a later line.
      expect(lines.at(-1)).toBe(sourceLines?.last);
      expect(lines).toContain(sourceLines?.first);
    }
  },
);
