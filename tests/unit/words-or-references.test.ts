import { expect, test } from 'vitest';
import { toPassagesFile } from '../../src/search/build/passages-file.ts';
import { prepareArchive } from '../../src/search/query/archive-text.ts';
import { findReference } from '../../src/search/query/reference.ts';
import { readContent } from '../../src/text/read-content.ts';
import { CONTENT } from './archive-texts.ts';

const { documents, authorities } = readContent(CONTENT);
const FILE = toPassagesFile(documents, authorities, new Map());
const ARCHIVE = prepareArchive(FILE);

test.each([
  ['harbour-2001, ¶ 10', 'harbour-2001', ['p10']],
  ['paras 5–7 of the 2001 paper', 'harbour-2001', ['p5', 'p6', 'p7']],
  ['the Lower Lakes text, ¶ 3', 'leuchtturm-2004', ['p3']],
  ['section 3(3) of the 2001 paper', 'harbour-2001', ['privacy']],
  ['harbour-2001#dredging', 'harbour-2001', ['dredging']],
  ['https://other.example/base/documents/ferry-1998/#p3:~:text=Harbour', 'ferry-1998', ['p3']],
  ['https://harbour.example/ja/koro', 'koro-2015', []],
])('the files of the search know the place of %s', (typed, documentId, fragmentIds) => {
  expect(findReference(typed, ARCHIVE)).toEqual({ documentId, fragmentIds });
});

test('no words of the texts are a reference', () => {
  const taken = FILE.documents.flatMap(({ id, title, sections }) =>
    [title, ...sections.flatMap(({ heading, passages }) => [heading, ...passages.map(({ text }) => text)])]
      .flatMap(listRuns)
      // The number of a section names that section.
      .filter((words) => !/(?:^| )(?:article|part|chapter|annex|المادة)(?= |$)/iu.test(words))
      .filter((words) => findReference(words, ARCHIVE) ?? findReference(words, ARCHIVE, id)),
  );
  expect(taken).toEqual([]);
});

/** @returns the words of a text: each alone, and two or three that follow one another */
function listRuns(text: string): string[] {
  const words = text.split(/\s+/u);
  return words.flatMap((_, start) => [1, 2, 3].map((count) => words.slice(start, start + count).join(' ')));
}
