import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBody } from '../../src/text/body.ts';
import { resolveCorrections } from '../../src/text/corrections.ts';
import { renderCopy, renderHtml, renderParsed } from '../../src/text/html.ts';
import { listAddresses } from '../../src/text/links.ts';
import { readContent } from '../../src/text/read-content.ts';

/** The invented archive, whose texts use every form. */
const INVENTED = join(import.meta.dirname, '../fixtures/archive/content');

const BODY = `Opening, see [below](#p2) and [a file](../a.txt). {#p1}

## Part {#part}

A [site](https://example.org/), *a [letter](mailto:a@example.org)* and a fault. {#p2}

### Below {#below}

The [end](http://example.net/?a=b). {#p3}
`;
const { sections, blocks, problems } = readBody('sample.md', BODY, 1);
const { corrections } = resolveCorrections(
  [{ at: 'p2', published: 'fault', reading: 'default', reason: 'So it is.', noted: '2001-01-01' }],
  blocks.map(({ id, words }) => ({ id, text: words.map(({ word }) => word).join(' ') })),
);
const written = { title: 'Title', sections, corrections };
const copy = renderCopy(renderHtml(written), {
  idPrefix: 'ui-left-',
  linkSuffix: 'of sample',
  headingShift: 1,
  resolve: (href) => (/^[a-z]+:/u.test(href) ? href : `/documents/sample/${href}`),
});

function listMatches(html: string, pattern: RegExp): (string | undefined)[] {
  return [...html.matchAll(pattern)].map(([, found]) => found);
}

test('the sample has no problem', () => {
  expect(problems).toEqual([]);
});

test('each id of a copy has the prefix, and the copy has no attribute that belongs to the page of a text', () => {
  expect(listMatches(copy, / id="([^"]*)"/gu)).toEqual(
    ['opening', 'p1', 'part', 'p2', 'below', 'p3'].map((id) => `ui-left-${id}`),
  );
  expect(renderHtml(written)).toContain('data-passage=');
  expect(copy).not.toContain('data-passage=');
});

test('each link of a copy has the same target as on the page of the text', () => {
  const own = listMatches(renderHtml(written), / href="([^"]*)"/gu);
  expect(own).toContain('#ui-correction-1');
  expect(listMatches(copy, / href="([^"]*)"/gu)).toEqual(
    own.map((href) => (/^[a-z]+:/u.test(href ?? '') ? href : `/documents/sample/${href ?? ''}`)),
  );
});

test('in a copy each link that the archive adds names the text that it leads to', () => {
  const names = listMatches(copy, / aria-label="([^"]*)"/gu);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !name?.endsWith(' of sample'))).toEqual([]);
});

test('headings of a copy are one level lower, but not below the lowest level', () => {
  expect(listMatches(copy, /<h(\d)/gu)).toEqual(['2', '3', '4']);
  const low = renderCopy(renderHtml(written), {
    idPrefix: 'ui-',
    linkSuffix: '',
    headingShift: 4,
    resolve: (href) => href,
  });
  expect(listMatches(low, /<h(\d)/gu)).toEqual(['5', '6', '6']);
});

test('a copy that changes nothing but the numbers of passages has the same bytes as the text', () => {
  const placement = { idPrefix: '', linkSuffix: '', headingShift: 0, resolve: (href: string) => href };
  for (const { html } of readContent(INVENTED).documents)
    expect(renderCopy(html, placement)).toBe(html.replaceAll(/ data-passage="\d+"/gu, ''));
});

test('a copy made from HTML has the same bytes as one made from elements', () => {
  const placements = ['of a', 'of “a” & b'].map((linkSuffix) => ({
    ...{ idPrefix: 'ui-left-', linkSuffix, headingShift: 1 },
    resolve: (href: string) => (href.startsWith('#') ? `/documents/a/${href}` : `${href}?a&b`),
  }));
  for (const { html } of readContent(INVENTED).documents)
    for (const placement of placements)
      expect(renderCopy(html, placement)).toBe(renderParsed(html, placement));
});

test('a copy has the words of the text in the same order', () => {
  const toWords = (html: string) => html.replace(/<[^>]*>/gu, '').split(/\s+/u);
  expect(toWords(copy)).toEqual(toWords(renderHtml(written)));
});

test('a copy of some passages has only them, each below the headings of its sections, and no empty list', () => {
  const { sections: parts } = readBody(
    'sample.md',
    'One. {#p1}\n\n## A {#a}\n\n- two {#p2}\n- three {#p3}\n\n## B {#b}\n\n> Four. {#p4}\n\n### C {#c}\n\n- five {#p5}\n',
    1,
  );
  const copyOf = (...ids: string[]) => {
    const placement = { idPrefix: '', linkSuffix: '', headingShift: 1, resolve: (href: string) => href };
    const whole = renderHtml({ title: 'Title', sections: parts, corrections: [] });
    const html = renderCopy(whole, { ...placement, passages: new Set(ids) });
    return Array.from(html.matchAll(/<(h2|ul|blockquote)\b|\bid="([^"]*)"/gu), ([, tag, id]) => tag ?? id);
  };
  expect(copyOf('p3')).toEqual(['a', 'ul', 'p3']);
  expect(copyOf('p1', 'p5')).toEqual(['p1', 'b', 'c', 'ul', 'p5']);
  expect(copyOf('p4', 'p5')).toEqual(['b', 'blockquote', 'p4', 'c', 'ul', 'p5']);
  expect(copyOf('p4', 'p2')).toEqual(['a', 'ul', 'p2', 'b', 'blockquote', 'p4']);
  expect(copyOf()).toEqual([]);
});

test('a copy of some rows of a table has only them, below the headings of the columns', () => {
  const { sections: parts } = readBody('a.md', '| A {#p1} |\n|---|\n| b {#p2} |\n| c {#p3} |\n', 1);
  const html = renderCopy(renderHtml({ title: 'Title', sections: parts, corrections: [] }), {
    ...{ idPrefix: '', linkSuffix: '', headingShift: 0, resolve: (href: string) => href },
    passages: new Set(['p3']),
  });
  expect(listMatches(html, / id="(p\d)"/gu)).toEqual(['p1', 'p3']);
});

test('a book has the numbers of passages and the signs of headings and errors as words', () => {
  const placement = { idPrefix: '', linkSuffix: '', headingShift: 0, resolve: (href: string) => href };
  const html = renderCopy(renderHtml(written), { ...placement, isBook: true });
  expect(listMatches(html, /class="(?:permalink|sic-note)"[^>]*>([^<]*)</gu)).toEqual([
    ...['1 ', '§ ', '2 ', ' [sic]'],
    ...['§ ', '3 '],
  ]);
});

test('a copy leads to the figures of its text', () => {
  const { sections: parts } = readBody('a.md', '![A pier](pier.png)\n\nA pier. {#p1 .caption}', 1);
  const html = renderHtml({ title: 'Title', sections: parts, corrections: [] });
  for (const linkSuffix of ['of a', 'of “a” & b']) {
    const placement = { idPrefix: '', linkSuffix, headingShift: 0 };
    const copied = renderCopy(html, { ...placement, resolve: (href) => `/base/${href}` });
    expect(copied).toContain('src="/base/../../figures/pier.png"');
  }
});

test('only links that leave the archive have numbers', () => {
  const addresses = listAddresses(blocks);
  expect(addresses).toEqual(['https://example.org/', 'mailto:a@example.org', 'http://example.net/?a=b']);
  expect(listMatches(copy, / data-note="([^"]*)"/gu)).toEqual(['1', '2', '3']);
  for (const [index, address] of addresses.entries())
    expect(copy).toContain(`href="${address}" data-note="${index + 1}"`);
});
