import { expect, test } from 'vitest';
import { toPassagesFile } from '../../../src/search/build/passages-file.ts';
import { readContent } from '../../../src/text/read-content.ts';
import { toVerifiableArchive } from '../../../src/verify/match/texts.ts';
import { verifyQuotation } from '../../../src/verify/match/verdict.ts';
import { CONTENT } from './content.ts';

const { documents, authorities } = readContent(CONTENT);
const texts = toPassagesFile(documents, authorities, new Map()).documents;
const archive = toVerifiableArchive(texts);

test.each(texts)('each passage of $id is an exact quotation of itself', ({ id: documentId, sections }) => {
  for (const { id, text } of sections.flatMap(({ passages }) => passages)) {
    const verdict = verifyQuotation(archive, text);
    const found = verdict.kind === 'found' ? verdict.found : [];
    const own = found.find(({ place }) => place.documentId === documentId && place.ids.includes(id));
    expect(own, id).toMatchObject({ readings: [], tolerances: [] });
  }
});
