import { describe, expect, test } from 'vitest';
import { getSmallDocument, listSmallProblems } from './small-texts.ts';

const isEqual = (body: string, source: string) => listSmallProblems(body, { source }).length === 0;

describe('a bullet of the source may be missing in the text', () => {
  test.each([
    ['before a list item', '- one {#p1}', 'A Title\n- one\n'],
    [
      'of each kind, before each item',
      '- one {#p1}\n- two {#p2}\n- three {#p3}',
      'A Title\n• one\n– two\n- three',
    ],
    ['as word processors write it', '- one {#p1}\n- two {#p2}', 'A Title\n▪ one\no two'],
    ['before a heading', '## One {#one}\n\ntwo {#p1}', 'A Title\n• One\ntwo\n'],
    ['on the line before its item', '- one {#p1}', 'A Title\n•\none\n'],
    ['that the source does not have before an item', '- one {#p1}', 'A Title\none\n'],
    ['that the text also has as a word', '- • one {#p1}', 'A Title\n• one\n'],
  ])('%s', (_, body, source) => {
    expect(isEqual(body, source)).toBe(true);
  });

  test.each([
    ['before a plain paragraph', 'one {#p1}', 'A Title\n- one\n'],
    ['before a second paragraph of an item', '- one {#p1}\n\n  two {#p2}', 'A Title\n- one\n- two\n'],
    ['before the title', 'one {#p1}', '- A Title\none\n'],
    ['before a quotation', '> one {#p1}', 'A Title\n- one\n'],
    ['twice before one item', '- one {#p1}', 'A Title\n- - one\n'],
    ['in the middle of an item', '- one two {#p1}', 'A Title\n- one - two\n'],
    ['of a kind that no list has', '- one {#p1}', 'A Title\n& one\n'],
    ['that is part of a word', '- one {#p1}', 'A Title\n-one\n'],
    ['that the source does not have', '- • one {#p1}', 'A Title\none\n'],
  ])('but not %s', (_, body, source) => {
    expect(isEqual(body, source)).toBe(false);
  });
});

describe('the first different word is reported with its line, the words before it and the line of the source', () => {
  test.each<[string, string, string, number, string, string]>([
    [
      'another word',
      'one {#p1}\n\ntwo\nthree {#p2}',
      'A Title\none\n\ntwo\nfour\n',
      29,
      'has "three" after "A Title one two"',
      ':5 has "four"',
    ],
    [
      'an extra word in the text',
      'one two {#p1}',
      'A Title\none\n',
      26,
      'has "two" after "A Title one"',
      'small.txt ends there',
    ],
    [
      'a missing word in the text',
      'one {#p1}',
      'A Title\none\ntwo\n',
      26,
      'text ends after "A Title one"',
      ':3 has "two"',
    ],
    [
      'only four words before it',
      'a b c d e x {#p1}',
      'A Title\na b c d e y\n',
      26,
      'has "x" after "b c d e"',
      ':2 has "y"',
    ],
    ['the first word of all', 'one {#p1}', 'The Title\none\n', 2, 'has "A", but', ':1 has "The"'],
    ['case', 'One {#p1}', 'A Title\none\n', 26, 'has "One"', 'has "one"'],
    ['punctuation', 'one. {#p1}', 'A Title\none\n', 26, 'has "one."', 'has "one"'],
    [
      'after emphasis over two lines',
      'one *two\nthree* x {#p1}',
      'A Title\none two three y',
      27,
      'has "x"',
      ':2 has "y"',
    ],
    ['after a hard line break', 'one\\\nx {#p1}', 'A Title\none y', 27, 'has "x"', ':2 has "y"'],
    ['in a link', 'one [two x](a.html) {#p1}', 'A Title\none two y', 26, 'has "x"', 'has "y"'],
  ])('%s', (_, body, source, line, inText, inSource) => {
    const [problem, ...others] = listSmallProblems(body, { source });
    expect(others).toEqual([]);
    expect(problem?.[0]).toBe(line);
    expect(problem?.[1]).toContain(inText);
    expect(problem?.[1]).toContain(inSource);
  });

  test('extra words of the source after a last block without words are reported at the last word', () => {
    const problems = listSmallProblems('one {#p1}\n\n{#p2}', { source: 'A Title\none\ntwo\n' });
    expect(problems.map(([line]) => line)).toEqual([26, 28]);
  });
});

describe('omitted words', () => {
  const omit = (line: number, words: string) =>
    `omitted: [{ line: '${line}', words: ${words}, reason: Furniture. }]`;

  test.each([
    ['at the beginning of a line', omit(2, 'Page 1'), 'A Title\nPage 1 one\n'],
    ['at its end', omit(2, 'Page 1'), 'A Title\none Page 1\n'],
    ['in its middle', omit(2, 'Page 1'), 'A Title\none Page 1 two\n'],
    ['before the title', omit(1, 'Page 1'), 'Page 1\nA Title\none\n'],
    ['only once, of two', omit(2, 'x'), 'A Title\nx x one\n'],
  ])('are skipped %s', (name, field, source) => {
    const body =
      name === 'in its middle' ? 'one two {#p1}' : name.startsWith('only') ? 'x one {#p1}' : 'one {#p1}';
    expect(listSmallProblems(body, { source, fields: [field] })).toEqual([]);
  });

  test.each([
    ['on another line', omit(3, 'Page 1'), 'A Title\nPage 1\none\n'],
    ['in another order', omit(2, 'Page 1'), 'A Title\n1 Page\none\n'],
    ['cut off by the end of the line', omit(2, 'Page 1'), 'A Title\none Page\n'],
    ['separated by another word', omit(2, 'Page 1'), 'A Title\nPage x 1\none\n'],
  ])('are reported at their line of the front matter if they are %s', (_, field, source) => {
    const [first] = listSmallProblems('one {#p1}', { source, fields: [field] });
    expect(first?.[0]).toBe(11);
    expect(first?.[1]).toContain('"Page 1"');
  });

  test('need two entries if the same words are omitted twice', () => {
    const twice = `omitted: [{ line: '2', words: x, reason: A. }, { line: '2', words: x, reason: B. }]`;
    expect(listSmallProblems('one {#p1}', { source: 'A Title\nx x one\n', fields: [twice] })).toEqual([]);
    expect(listSmallProblems('one {#p1}', { source: 'A Title\nx one\n', fields: [twice] })).toHaveLength(1);
  });
});

test('each line of the source names the passages that use it, and its omitted words', () => {
  const { source, titleLines, sections } = getSmallDocument(
    'one\ntwo {#p1}\n\n## Part {#part}\n\n- three {#p2}',
    {
      source: '\ufeffPage 1\r\nA Title\rone\ntwo\n\nPart\n• three',
      fields: [`omitted: [{ line: '1', words: Page 1, reason: The page. }]`],
    },
  );
  expect(source.lines).toEqual([
    { number: 1, text: 'Page 1', usedBy: [], omitted: [{ words: 'Page 1', reason: 'The page.' }] },
    { number: 2, text: 'A Title', usedBy: ['title'], omitted: [] },
    { number: 3, text: 'one', usedBy: ['p1'], omitted: [] },
    { number: 4, text: 'two', usedBy: ['p1'], omitted: [] },
    { number: 5, text: '', usedBy: [], omitted: [] },
    { number: 6, text: 'Part', usedBy: ['part'], omitted: [] },
    { number: 7, text: '• three', usedBy: ['p2'], omitted: [] },
  ]);
  expect(source.file).toBe('small.txt');
  expect(source.sizeBytes).toBe(
    new TextEncoder().encode('\ufeffPage 1\r\nA Title\rone\ntwo\n\nPart\n• three').length,
  );
  expect(titleLines).toEqual({ first: 2, last: 2 });
  expect(sections[0]).toMatchObject({
    sourceLines: undefined,
    passages: [{ sourceLines: { first: 3, last: 4 } }],
  });
  expect(sections[1]).toMatchObject({
    sourceLines: { first: 6, last: 6 },
    passages: [{ sourceLines: { first: 7, last: 7 } }],
  });
});

test('a line of the source that two passages share names both, in order', () => {
  const { source } = getSmallDocument('one {#p2}\n\ntwo {#p1}', { source: 'A Title one two' });
  expect(source.lines[0]?.usedBy).toEqual(['title', 'p2', 'p1']);
});

test('letters with a combining mark are equal to composed letters, and the source keeps them as received', () => {
  const { source } = getSmallDocument('café {#p1}', { source: 'A Title cafe\u0301' });
  expect(source.lines[0]?.text).toBe('A Title cafe\u0301');
});

describe('notes of the source', () => {
  const NOTE = 'one[^1] {#p1}\n\n[^1]: Of that. {#p2}';

  test.each(['1', '[1]', '(1)', '¹', '1)', '1.', '1:'])('may begin with the sign %s', (sign) => {
    expect(isEqual(NOTE, `A Title\none 1\n${sign} Of that.\n`)).toBe(true);
  });

  test.each(['one1', 'one[1]', 'one(1)', 'one¹', 'one (1)', 'one ¹'])(
    'may be referred to as %s',
    (printed) => {
      expect(isEqual(NOTE, `A Title\n${printed}\n1 Of that.\n`)).toBe(true);
    },
  );

  test.each(['one12 two', 'one 12 two', 'one1 2 two', 'one[1] [2] two'])(
    'may be referred to together, as in %s',
    (printed) => {
      const body = 'one[^1][^2] two {#p1}\n\n[^1]: Of that. {#p2}\n\n[^2]: Of this. {#p3}';
      expect(isEqual(body, `A Title\n${printed}\nOf that.\nOf this.\n`)).toBe(true);
      expect(isEqual(body, `A Title\n${printed.replace('2', '3')}\nOf that.\nOf this.\n`)).toBe(false);
    },
  );

  test('may be referred to with a comma between them', () => {
    const body = 'one[^1], [^2] two {#p1}\n\n[^1]: Of that. {#p2}\n\n[^2]: Of this. {#p3}';
    expect(isEqual(body, 'A Title\none1, 2 two\nOf that.\nOf this.\n')).toBe(true);
  });

  test.each(['one{1}', 'one 2', 'o1ne'])('may not be referred to as %s', (printed) => {
    expect(isEqual(NOTE, `A Title\n${printed}\n1 Of that.\n`)).toBe(false);
  });

  test('are not after a word if the text refers to them inside it', () => {
    const body = NOTE.replace('one[^1]', 'o[^1]ne');
    expect(isEqual(body, 'A Title\no1ne\n1 Of that.\n')).toBe(true);
    expect(isEqual(body, 'A Title\none 1\n1 Of that.\n')).toBe(false);
  });

  test('may have no sign, one after the other', () => {
    const body =
      'one[^1] two[^2] three[^3] {#p1}\n\n[^1]: Of that. {#p2}\n\n[^2]: Of this. {#p3}\n\n[^3]: Of all. {#p4}';
    expect(isEqual(body, 'A Title\none1 two2 three3\nOf that.\nOf this.\nOf all.\n')).toBe(true);
  });
});

test('the line of a sign or bullet alone belongs to the note or item after it', () => {
  const { source } = getSmallDocument('- one[^1] {#p1}\n\n[^1]: Of that. {#p2}', {
    source: 'A Title\n•\none1\n1\nOf that.\n',
  });
  expect(source.lines.map(({ usedBy }) => usedBy.join())).toEqual(['title', 'p1', 'p1', 'p2', 'p2', '']);
});

test('words that line ends divide are listed by their lines, those of notes too', () => {
  const { source } = getSmallDocument('harbour[^1] {#p1}\n\nlighthouse {#p2}\n\n[^1]: A ferry. {#p3}', {
    source: 'A Title\nhar-\nbour1\nlight-\nhouse\n1 A fer-\nry.\n',
    fields: ['joins: [{ hyphens: all }]'],
  });
  expect(source.joins).toEqual([
    { line: 2, printed: 'har- bour1', word: 'harbour' },
    { line: 4, printed: 'light- house', word: 'lighthouse' },
    { line: 6, printed: 'fer- ry.', word: 'ferry.' },
  ]);
});
