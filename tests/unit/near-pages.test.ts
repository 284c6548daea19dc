import { describe, expect, test } from 'vitest';
import type { ListedPage } from '../../src/archive/page-list.ts';
import { findNearPages } from '../../src/wrong-address/match/near-pages.ts';

const TEXTS = ['rok-2000', 'world-2001', 'us-2014', 'china-2020', 'eu-2025'];
const PAGES: ListedPage[] = [
  ['/', 'Home'],
  ...['about', 'about/citing', 'changes', 'compare', 'documents', 'find', 'print', 'search', 'verify'].map(
    (path): ListedPage => [`/${path}/`, path],
  ),
  ...['2000', '2014'].map((year): ListedPage => [`/documents/by/year/${year}/`, `Texts of ${year}`]),
  ...TEXTS.flatMap((id): ListedPage[] => [
    [`/documents/${id}/`, id],
    [`/documents/${id}/source/`, `${id} as received`],
  ]),
  ['/documents/usa-2014/', 'us-2014', '/documents/us-2014/'],
];

function findAddresses(typed: string): string[] {
  return findNearPages(typed, PAGES).map(({ address }) => address);
}

describe('a wrong address leads to the only page that it can mean', () => {
  test.each([
    ['/Documents/US-2014/', '/documents/us-2014/'],
    ['/documents/us-2014', '/documents/us-2014/'],
    ['/documents//us-2014/', '/documents/us-2014/'],
    ['//documents/us-2014//', '/documents/us-2014/'],
    ['/documents/us-2014.html', '/documents/us-2014/'],
    ['/documents/us-2014/index.html', '/documents/us-2014/'],
    ['/documents/us-2014/index.htm', '/documents/us-2014/'],
    ['/documents/US-2014.txt', '/documents/us-2014/'],
    ['/documents/us-2014.csl.json/', '/documents/us-2014/'],
    ['/documents/us-2014).', '/documents/us-2014/'],
    ['/documents/us-2014/)', '/documents/us-2014/'],
    ['/documents/us-2014/,', '/documents/us-2014/'],
    ['/documents/us-2014/%20', '/documents/us-2014/'],
    ['/documents/us-2014%20/', '/documents/us-2014/'],
    ['/documents/us-2014/%E2%80%9D', '/documents/us-2014/'],
    ['/documents/us%E2%80%932014/', '/documents/us-2014/'],
    ['/documents/us_2014/', '/documents/us-2014/'],
    ['/documents/us%202014/', '/documents/us-2014/'],
    ['\\documents\\us-2014\\', '/documents/us-2014/'],
    ['/Search', '/search/'],
    ['/documents/usa-2014.html', '/documents/us-2014/'],
  ])('%s → %s', (typed, address) => {
    expect(findAddresses(typed)).toEqual([address]);
  });
});

describe('the first page that is offered', () => {
  test.each([
    ['/documents/us-2041/', '/documents/us-2014/'],
    ['/documents/us-204/', '/documents/us-2014/'],
    ['/document/us-2014/', '/documents/us-2014/'],
    ['/documnets/us-2014/source', '/documents/us-2014/source/'],
    ['/documents/us-2014/sorce/', '/documents/us-2014/source/'],
    ['/documentsus-2014/', '/documents/us-2014/'],
    ['/serach/', '/search/'],
    ['/abuot/citing/', '/about/citing/'],
    ['/us-2014', '/documents/us-2014/'],
    ['/US-2014/', '/documents/us-2014/'],
    ['/texts/us-2041', '/documents/us-2014/'],
    ['/us-2014/source', '/documents/us-2014/source/'],
    ['/https://archive.example/documents/us-2014/', '/documents/us-2014/'],
    ['/documents/china/', '/documents/china-2020/'],
    ['/china', '/documents/china-2020/'],
    ['/documents/usa-2041/', '/documents/us-2014/'],
    ['/about/unknown/', '/about/'],
    ['/about/us/', '/about/'],
    ['/documents/unknown/', '/documents/'],
    ['/archive/search/?q=privacy', '/search/?q=privacy'],
  ])('for %s is %s', (typed, address) => {
    expect(findAddresses(typed)[0]).toBe(address);
  });
});

describe('query and fragment', () => {
  test.each([
    ['/us-2014#p9', '/documents/us-2014/#p9'],
    ['/Documents/US-2014/#p9', '/documents/us-2014/#p9'],
    ['/Documents/US-2014/#p9).', '/documents/us-2014/#p9'],
    ['/documents/us-2014/p9', '/documents/us-2014/#p9'],
    ['/documents/us-2014/P9/', '/documents/us-2014/#p9'],
    ['/documents/us-2014/%C2%B69', '/documents/us-2014/#p9'],
    ['/documents/us-2014/para-9', '/documents/us-2014/#p9'],
    ['/documents/us-2014/%23p9', '/documents/us-2014/#p9'],
    ['/documents/us-2014%23p9', '/documents/us-2014/#p9'],
    ['/us-2014/p9', '/documents/us-2014/#p9'],
    ['/documents/us-2014/privacy/', '/documents/us-2014/#privacy'],
    ['/Documents/usa-2014/#privacy', '/documents/us-2014/#privacy'],
    ['/serach/?q=digital%20divide', '/search/?q=digital%20divide'],
    ['/Search?q=a#b', '/search/?q=a#b'],
    ['/Documents/us-2014/?utm_source=x', '/documents/us-2014/'],
    ['/documents/unknown/#p9', '/documents/'],
  ])('of %s are kept where they make sense: %s', (typed, address) => {
    expect(findAddresses(typed)[0]).toBe(address);
  });

  test('a passage is named in the title', () => {
    expect(findNearPages('/us-2014/p9', PAGES)[0]?.title).toBe('us-2014, ¶\u00A09');
  });
});

describe('a pair of texts', () => {
  test.each([
    ['/compare/us-2014/rok-2000/', '/compare/?left=us-2014&right=rok-2000'],
    ['/comapre/us-2041/eu-2025', '/compare/?left=us-2014&right=eu-2025'],
  ])('%s is opened by the page of all pairs, in either order', (typed, address) => {
    expect(findAddresses(typed)[0]).toBe(address);
  });

  test('of one text is not a pair', () => {
    expect(findAddresses('/compare/us-2014/us-2014/')).toEqual(['/documents/us-2014/', '/compare/']);
  });
});

describe('no page is offered', () => {
  test.each([
    '/',
    '/xyzzy/',
    '/wp-login.php',
    '/%',
    '/%E0%A4%A',
    '/a/',
    '/source/',
    '/?',
    '/..',
    `/${'x'.repeat(9999)}/`,
  ])('for %s', (typed) => {
    expect(findAddresses(typed)).toEqual([]);
  });
});

test('at most three pages are offered, and no page twice', () => {
  const similar = ['a', 'b', 'c'].map((end): ListedPage => [`/documents/text-200${end}/`, end]);
  const addresses = findNearPages('/documents/text-2009/', [...similar, ...PAGES]).map(
    ({ address }) => address,
  );
  expect(addresses).toHaveLength(3);
  expect(new Set(addresses).size).toBe(3);
});
