import { expect, test } from 'vitest';
import { listSourceDifferences } from '../../src/archive/source-differences.ts';
import { getSmallDocument } from './small-texts.ts';

test('the page of a source lists joins, moved notes, columns and invisible characters with their lines', () => {
  const document = getSmallDocument(
    'The Respondents met[^1] again. {#p1}\n\nx a {#p2}\n\ny b {#p3}\n\n[^1]: In May. {#p4}',
    {
      source: 'A Title\nThe Respon-\ndents met1\n1 In May.\nag\u200bain.\nx y\na b\n',
      fields: ['joins: [{ hyphens: all }]', 'reordered: [{ lines: 6-7, reason: Two columns. }]'],
    },
  );
  expect(listSourceDifferences(document)).toEqual([
    { line: undefined, html: 'One invisible character of the file is not in the text.' },
    { line: 2, html: '<q>Respon- dents</q> is <q>Respondents</q> in the text.' },
    { line: 4, html: 'Note 1: it is in line 4 of the file.' },
    {
      line: 6,
      html: 'Lines 6–7: each passage takes one run of words from each line, from top to bottom. Two columns.',
    },
  ]);
});

test('a note in its place is not a difference', () => {
  const document = getSmallDocument('one[^1] {#p1}\n\n[^1]: two {#p2}', { source: 'A Title\none1\n1 two' });
  expect(listSourceDifferences(document)).toEqual([]);
});

test('a note within the lines of a passage is a difference', () => {
  const document = getSmallDocument('one two[^1] three {#p1}\n\n[^1]: In May. {#p2}', {
    source: 'A Title\none\ntwo1\n1 In May.\nthree\n',
  });
  expect(listSourceDifferences(document).map(({ line }) => line)).toEqual([4]);
});
