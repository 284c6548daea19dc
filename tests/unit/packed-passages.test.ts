import { expect, test } from 'vitest';
import {
  packPassages,
  unpackPassages,
  type PackedPassages,
} from '../../src/search/engine/packed-passages.ts';
import type { PassagesFile, SearchDocument } from '../../src/search/query/passages.ts';

/** @param sections the ids of the passages of each section */
function toDocument(...sections: string[][]): SearchDocument {
  const facts = { title: '', shortTitle: '', partners: [], dated: '2001', kind: '', publisher: '' };
  const toSection = (ids: string[], index: number) => ({
    ...{ id: `s${index}`, record: index === 1 ? '' : `r${index}`, heading: '', path: [] },
    passages: ids.map((id) => ({ id, text: `the text of ${id}` })),
  });
  return { id: 'report', ...facts, sections: sections.map(toSection) };
}

test.each([
  ['that follow each other in several sections', [toDocument(['p1', 'p2'], [], ['p3'])], 0],
  ['that do not begin with the first number', [toDocument(['p4', 'p5'])], 1],
  ['with a gap, where an edition left a passage out', [toDocument(['p1', 'p3', 'p4'])], 1],
  ['in another order', [toDocument(['p1', 'p9', 'p2', 'p3'])], 2],
  ['in several documents, each with its own numbers', [toDocument(['p1', 'p2']), toDocument(['p1'])], 0],
])('ids %s come back from the file, and so do the names of records', (_, documents, kept) => {
  const file: PassagesFile = { language: 'en', documents, spellings: [] };
  const packed = JSON.stringify(packPassages(file));
  expect(packed.match(/"id":"p/gu) ?? []).toHaveLength(kept);
  expect(unpackPassages(JSON.parse(packed) as PackedPassages)).toMatchObject({ ...file });
});
