import { describe, expect, test } from 'vitest';
import { readBody } from '../../src/text/body.ts';
import { renderHtml } from '../../src/text/html.ts';
import { listSharedWords } from '../../src/text/parallels.ts';
import { listPassages } from '../../src/text/tree.ts';
import { findSharedRuns } from '../../src/words/shared-runs.ts';
import { getSmallDocument, listSmallProblems } from './small-texts.ts';

/** @returns what each match of the pattern has in its first group */
function listMatches(html: string, pattern: RegExp): (string | undefined)[] {
  return [...html.matchAll(pattern)].map(([, found]) => found);
}

describe('a table', () => {
  const toHtml = (body: string) =>
    renderHtml({ title: 'T', sections: readBody('a.md', body, 1).sections, corrections: [] });

  test('has the caption before it, or the one after it', () => {
    const captioned = (body: string) => listMatches(toHtml(body), /<caption[^>]* id="([^"]*)"/gu);
    const table = (id: string) => `| A {#${id}} |\n|---|\n`;
    expect(captioned(`First {#p1 .caption}\n\n${table('p2')}\n${table('p3')}`)).toEqual(['p1']);
    expect(captioned(`${table('p2')}\nLast {#p1 .caption}\n`)).toEqual([]);
  });

  test('is named by the caption after it, but not by the caption of the next table', () => {
    const names = (body: string) => listMatches(toHtml(body), /<div[^>]* aria-label="([^"]*)"/gu);
    const table = (id: string) => `| A {#${id}} |\n|---|\n| b {#${id}0} |\n`;
    const caption = 'Of depths {#p1 .caption}';
    expect(names(`${table('p2')}\n${caption}\n`).some((name) => name?.includes('Of depths'))).toBe(true);
    const two = names(`${table('p2')}\n${caption}\n\n${table('p3')}`);
    expect(two.map((name) => name?.includes('Of depths'))).toEqual([false, true]);
  });

  test('has a correction in a row with an empty cell at its words', () => {
    const { html } = getSmallDocument('| A | B | C {#p1} |\n|---|---|---|\n| one | | two tow {#p2} |', {
      source: 'A Title\nA B C\none two tow\n',
      fields: [
        "corrections: [{ at: p2, published: tow, reading: two, reason: It is a slip., noted: '2020-01-01' }]",
      ],
    });
    expect(html).toMatch(/<td>two <[^>]*>tow</u);
  });

  test('names the columns of its rows, but not of the rows with the names', () => {
    const { sections } = getSmallDocument('| A | B {#p1} |\n|---|---|\n| one | two {#p2} |', {
      source: 'A Title\nA B\none two\n',
    });
    expect(sections[0]?.passages.map(({ row }) => row?.cells.map(({ heading }) => heading))).toEqual([
      ['', ''],
      ['A', 'B'],
    ]);
  });

  test('has rows of headings only before its other rows', () => {
    const body = '| A {#p1} |\n|---|\n| b {#p2 .header} |\n| c {#p3} |\n| d {#p4 .header} |';
    const { sections } = getSmallDocument(body, { source: 'A Title\nA\nb\nc\nd\n' });
    expect(sections[0]?.passages.map(({ row }) => row?.isHeader)).toEqual([true, true, false, false]);
  });
});

describe('a note that the text refers to twice', () => {
  const { html, sections } = getSmallDocument('one[^1] {#p1}\n\ntwo[^1] {#p2}\n\n[^1]: Of that. {#p3}', {
    source: 'A Title\none1\ntwo1\n1 Of that.\n',
  });

  test('leads back to each of the two places', () => {
    const references = listMatches(html, /role="doc-noteref" id="([^"]*)"/gu);
    expect(references).toEqual(['ui-note-p3', 'ui-note-p3-2']);
    expect(listMatches(html, /role="doc-backlink" href="#([^"]*)"/gu)).toEqual(references);
    expect(listMatches(html, /role="doc-backlink"[^>]* data-sign="([^"]*)"/gu)).toEqual(['1', '↑2']);
    expect(new Set(listMatches(html, /role="doc-backlink"[^>]* aria-label="([^"]*)"/gu)).size).toBe(2);
  });

  test('knows both places', () => {
    expect(listPassages({ sections }).flatMap(({ note }) => note?.references ?? [])).toEqual(['p1', 'p2']);
  });
});

test('the sign of a note is placed where it is inside a word', () => {
  const { sections } = getSmallDocument('one two[^1], three {#p1}\n\n[^1]: Of that. {#p2}', {
    source: 'A Title\none two1, three\n1 Of that.\n',
  });
  expect(listPassages({ sections })[0]?.noteReferences).toEqual([{ at: 7, sign: '1', note: 'p2' }]);
});

test('a figure has the width and height of its file', () => {
  const { sections, figures } = readBody('a.md', '![A pier](pier.png)\n\nA pier. {#p1 .caption}', 1);
  const [figure] = figures;
  if (!figure) throw new Error('There is a figure.');
  const html = renderHtml({
    ...{ title: 'T', sections, corrections: [] },
    figures: [{ ...figure, sha256: '', sizeBytes: 1, mediaType: 'image/png', width: 30, height: 20 }],
  } as unknown as Parameters<typeof renderHtml>[0]);
  expect(html).toContain('width="30" height="20"');
});

test('the speaker of a speech is named without the colon', () => {
  const { sections } = getSmallDocument('**Ms. Bell:** I agree. {#p1 .speech}', {
    source: 'A Title\nMs. Bell: I agree.\n',
  });
  expect(listPassages({ sections })[0]?.speaker).toBe('Ms. Bell');
});

test('a difference in preformatted words is reported at its line', () => {
  const problems = listSmallProblems(
    '```\none\ntwo\n``` {#p1}\n'.replace('``` {#p1}', '```').replace('```\n', '``` {#p1}\n'),
    {
      source: 'A Title\none\nthree\n',
    },
  );
  expect(problems.map(([line]) => line)).toEqual([28]);
});

test('each item of a list has its own printed number', () => {
  const { sections } = getSmallDocument('- (1) one {#p1}\n- § 2 two {#p2}\n- (3) three {#p3}', {
    source: 'A Title\n(1) one\n§ 2 two\n(3) three\n',
  });
  expect(listPassages({ sections }).map(({ marker }) => marker)).toEqual(['(1)', '§ 2', '(3)']);
});

test('numbers without a sign are those of the items only if they count them', () => {
  const markers = (body: string) =>
    listPassages({ sections: getSmallDocument(body).sections }).map(({ marker }) => marker);
  expect(markers('- 1 one {#p1}\n- 2 two {#p2}')).toEqual(['1', '2']);
  expect(markers('- 7 ships {#p1}\n- 8 ferries {#p2}')).toEqual(['7', '8']);
  expect(markers('- 8 ferries {#p1}\n- 7 ships {#p2}')).toEqual([undefined, undefined]);
});

test('the shared words of two texts are listed as printed, without the signs after them', () => {
  const words = 'the free flow of data with trust between the two sides of the bay';
  const [one, other] = [`We want ${words}, and more.`, `They said: ${words}; so be it.`];
  expect(listSharedWords({ text: one }, findSharedRuns(one, other))).toEqual([words]);
});
