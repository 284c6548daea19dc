import { expect, test } from 'vitest';
import { formatCsv, formatCsvFile } from '../../src/words/csv.ts';

test('a field with a comma, a quotation mark or a line end is quoted, as RFC 4180 says', () => {
  expect(formatCsv([['a', 'b, c', 'd "e"', 'f\ng']])).toBe('a,"b, c","d ""e""","f\ng"\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
  'a spreadsheet does not run a field that begins like %j',
  (field) => {
    expect(formatCsvFile([[field]]).replaceAll('"', '')).toBe(`\uFEFF'${field}\r\n`);
  },
);

test.each(['a=1', '1-2', '(=1)', 'Ministry'])('other words stay as they are: %s', (field) => {
  expect(formatCsvFile([[field]])).toBe(`\uFEFF${field}\r\n`);
});
