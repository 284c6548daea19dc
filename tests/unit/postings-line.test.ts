import { expect, test } from 'vitest';
import { BEST_LEVEL, LineWriter, readLine, toBits, type Posting } from '../../src/search/postings/line.ts';

/** @returns postings of documents at changing distances, with all kinds of entries */
function makePostings(count: number): Posting[] {
  let document = -1;
  return Array.from({ length: count }, (_, index) => ({
    document: (document += 1 + (index % 40)),
    own: index % 5 === 4 ? 0n : toBits([index % 70]),
    below: index % 3 === 0 ? toBits([0, 80]) : 0n,
    isName: index % 7 === 0,
    level: index % (BEST_LEVEL + 1),
  }));
}

// A writer joins its entries from time to time.
test.each([0, 1, 49, 50, 51, 100, 137])('a line with %i postings is read as it was written', (count) => {
  const postings = makePostings(count);
  const writer = new LineWriter();
  writer.forms.add('harbours').add('Harbor');
  for (const posting of postings) writer.add(posting);
  const line = writer.format('harbour');
  expect(readLine(line)).toEqual({
    key: 'harbour',
    forms: ['harbours', 'Harbor'],
    postings,
    isCoarse: false,
  });
  expect(line.split('\n')).toHaveLength(1);
});

test('a very long line tells every document, and leaves out no section', () => {
  const postings = makePostings(4000);
  const writer = new LineWriter();
  for (const posting of postings) writer.add(posting);
  const read = readLine(writer.format('harbour'));
  expect(read.isCoarse).toBe(true);
  const toRest = ({ document, isName, level }: Posting) => ({ document, isName, level });
  expect(read.postings.map(toRest)).toEqual(postings.map(toRest));
  read.postings.forEach(({ own, below }, index) => {
    const written = postings[index];
    expect(own & (written?.own ?? 0n)).toBe(written?.own);
    expect((own | below) & (written?.below ?? 0n)).toBe(written?.below);
  });
});
