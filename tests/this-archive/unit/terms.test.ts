import { expect, test } from 'vitest';
import { answerQuery } from '../../../src/search/query/answer.ts';
import { prepareArchive } from '../../../src/search/query/archive-text.ts';
import { toPassagesFile } from '../../../src/search/build/passages-file.ts';
import { readContent } from '../../../src/text/read-content.ts';
import { CONTENT } from './content.ts';

test('each spelling of a term with related words finds related words that the texts have', async () => {
  const { documents, authorities } = readContent(CONTENT);
  const archive = prepareArchive(toPassagesFile(documents, authorities, new Map()));
  const named = authorities.terms.flatMap(({ spellings, related }) => (related ? spellings : []));
  expect(named.length).toBeGreaterThan(0);
  for (const spelling of named) {
    const answer = await answerQuery(spelling, archive, () => Promise.resolve(new Map()));
    expect(answer.related?.words ?? [], spelling).not.toEqual([]);
  }
});
