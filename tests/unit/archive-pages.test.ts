import { describe, expect, test } from 'vitest';
import * as addresses from '../../src/archive/addresses.ts';
import { FACETS, toBrowseGroups, toBrowseTitle } from '../../src/archive/browse.ts';
import { formatChangeFeed } from '../../src/archive/change-feed.ts';
import { formatChangeTitle, listDocumentChanges, type Change } from '../../src/archive/changes.ts';
import { compareChecksums, formatChecksums, readChecksums } from '../../src/archive/checksums.ts';
import { listContents } from '../../src/archive/contents.ts';
import { toCopyHtml } from '../../src/archive/copies.ts';
import { toYear } from '../../src/archive/dates.ts';
import { formats } from '../../src/interface/formats.ts';
import { EXPORTS, getExport } from '../../src/archive/exports.ts';
import { formatDocumentSchema } from '../../src/archive/json-schema.ts';
import { toFragmentName, toShortFragmentName } from '../../src/archive/fragments.ts';
import { splitRuns, toMarkedHtml } from '../../src/archive/languages.ts';
import { formatOpenSearch } from '../../src/archive/open-search.ts';
import { formatSourceLines, listPlacesInSource } from '../../src/archive/source-lines.ts';
import { toSha256 } from '../../src/text/hash.ts';
import type { LedgerEntry } from '../../src/schemas/permanent-ids.ts';
import { getSmallArchiveDocument, getSmallDocument } from './small-texts.ts';

const BODY =
  'one {#p1 .dateline}\n\n## Part: {#part}\n\n- two {#p2}\n\n### Below {#below}\n\nthree\nfour {#p3}';

describe('addresses', () => {
  test.each([
    [() => addresses.toDocumentPath('a'), '/documents/a/'],
    [() => addresses.toDocumentPath('a', 'p1'), '/documents/a/#p1'],
    [() => addresses.toSourcePath('a'), '/documents/a/source/'],
    [() => addresses.toSourcePath('a', 7), '/documents/a/source/#L7'],
    [() => addresses.toExportPath('a', 'csl.json'), '/documents/a.csl.json'],
    [() => addresses.toCardPath('a'), '/documents/a.png'],
    [() => addresses.toComparePath('a', 'b'), '/compare/a/b/'],
    [() => addresses.toPairsPath('a'), '/compare/#ui-with-a'],
    [() => addresses.toAboutPath(), '/about/'],
    [() => addresses.toAboutPath('search'), '/about/search/'],
    [() => addresses.toBrowsePath('partner', 'fr'), '/documents/by/partner/fr/'],
    [() => addresses.toSearchPath('year', '20 01'), '/search/?year=20%2001'],
    [() => addresses.toCorrectionId(2), 'ui-correction-2'],
    [() => addresses.toHref('/a/', '/'), '/a/'],
    [() => addresses.toHref('/a/', '/base'), '/base/a/'],
    [() => addresses.toHref('/a/', '/base//'), '/base/a/'],
    [
      () => addresses.toPermanentAddress('/a/#p1', { origin: 'https://a.example', base: '/b/' }),
      'https://a.example/b/a/#p1',
    ],
    [() => addresses.toPermanentAddress('/a/', { origin: undefined, base: '/b/' }), undefined],
  ])('%s is %s', (make, expected) => {
    expect(make()).toBe(expected);
  });

  test('of the fixed pages do not change', () => {
    expect(addresses.paths).toMatchObject({
      home: '/',
      documents: '/documents/',
      search: '/search/',
      find: '/find/',
      names: '/names/',
      terms: '/terms/',
      termsCsv: '/terms.csv',
      openSearch: '/opensearch.xml',
      verify: '/verify/',
      about: '/about/',
      compare: '/compare/',
      print: '/print/',
      list: '/list/',
      changes: '/changes/',
      changeFeed: '/changes.xml',
      documentSchema: '/schema/document.json',
      siteMap: '/sitemap-index.xml',
      pageList: '/pages.json',
    });
  });
});

describe('a date is shown only as precisely as it is known', () => {
  test.each([
    ['2001', '2001'],
    ['2001-10', 'October 2001'],
    ['2000-09-03', '3 September 2000'],
    ['1999-12-31', '31 December 1999'],
    ['2001-01-01', '1 January 2001'],
  ])('%s is %s', (dated, words) => {
    expect(formats.formatDate(dated)).toBe(words);
    expect(toYear(dated)).toBe(dated.slice(0, 4));
  });
});

describe('the groups that narrow the list of documents', () => {
  const first = () => getSmallArchiveDocument(BODY);
  const second = () => ({
    ...getSmallArchiveDocument(BODY, { fields: ["dated: '1999'"] }, { id: 'act', name: 'Act' }),
    id: 'b',
    partners: [{ id: 'at', name: 'Austria' }],
  });
  const list = () => toBrowseGroups([first(), second()]);

  test('are sorted by facet, then by name, each with its documents', () => {
    expect(
      list().map(({ facet, value, name, documents }) => [
        facet,
        value,
        name,
        ...documents.map(({ id }) => id),
      ]),
    ).toEqual([
      ['partner', 'at', 'Austria', 'b'],
      ['partner', 'fr', 'France', 'small-2001'],
      ['partner', 'de', 'Germany', 'small-2001'],
      ['nature', 'act', 'Act', 'b'],
      ['nature', 'report', 'Report', 'small-2001'],
      ['year', '1999', '1999', 'b'],
      ['year', '2001', '2001', 'small-2001'],
    ]);
    expect(FACETS.map(({ facet, name }) => `${facet}: ${name}`)).toEqual([
      'partner: Partner',
      'nature: Kind of text',
      'year: Year',
    ]);
  });

  test('have titles with facet and value', () => {
    const groups = list();
    expect([undefined, groups[0], groups[3], groups[5]].map((group) => toBrowseTitle(group))).toEqual([
      'Documents',
      'Documents by partner: Austria',
      'Documents by kind of text: Act',
      'Documents by year: 1999',
    ]);
  });
});

describe('changes', () => {
  const LIVE: LedgerEntry = { state: 'live', published: '2001-01-01', words: 'a'.repeat(16) };
  const later = { why: 'It had to be.', when: '2003-03' };
  const CORRECTED = `corrections: [{ at: p2, published: two, reading: too, reason: So it is., noted: '2004' }]`;
  const list = (entries: Record<string, LedgerEntry>, fields: string[] = []) =>
    listDocumentChanges(getSmallDocument(BODY, { fields }), { 'small-2001': entries, other: { p9: LIVE } });
  const plain = { documentId: 'small-2001' };

  test('begin on the first day on which an id was published', () => {
    expect(list({ p1: { ...LIVE, published: '2002' }, p2: LIVE })).toEqual([
      { ...plain, kind: 'published', when: '2001-01-01', text: '“Short” was published in the archive.' },
      {
        ...plain,
        kind: 'added',
        when: '2002',
        fragmentId: 'p1',
        text: 'Published for the first time.',
      },
    ]);
    expect(list({}), 'a draft has no change').toEqual([]);
  });

  test('list each error of the source, each revision and each retired id', () => {
    expect(
      list(
        {
          p1: {
            ...LIVE,
            revised: [
              { was: 'b'.repeat(16), ...later },
              { was: 'c'.repeat(16), why: 'Again.', when: '2004' },
            ],
          },
          p3: { ...LIVE, state: 'moved', to: 'p1', ...later },
          p4: { ...LIVE, state: 'merged', to: 'p1', ...later },
          p5: { ...LIVE, state: 'withdrawn', ...later },
        },
        [CORRECTED],
      ).slice(1),
    ).toEqual([
      {
        ...plain,
        kind: 'corrected',
        when: '2004',
        fragmentId: 'p2',
        words: 'two',
        text: expect.stringMatching(/“two”.*“too”.* So it is\.$/u) as string,
      },
      { ...plain, kind: 'revised', when: '2003-03', fragmentId: 'p1', text: 'It had to be.' },
      { ...plain, kind: 'revised', when: '2004', fragmentId: 'p1', text: 'Again.' },
      { ...plain, kind: 'moved', when: '2003-03', fragmentId: 'p3', to: '¶\u00A01', text: 'It had to be.' },
      { ...plain, kind: 'merged', when: '2003-03', fragmentId: 'p4', to: '¶\u00A01', text: 'It had to be.' },
      { ...plain, kind: 'withdrawn', when: '2003-03', fragmentId: 'p5', text: 'It had to be.' },
    ]);
  });

  test.each<[Change['kind'], string]>([
    ['published', 'published'],
    ['added', 'added'],
    ['corrected', 'error in the source noted'],
    ['revised', 'corrected'],
    ['moved', 'moved'],
    ['merged', 'merged'],
    ['withdrawn', 'withdrawn'],
  ])('of the kind %s have the heading “%s”', (kind, words) => {
    const change = { ...plain, kind, when: '2001', text: 'x' };
    expect(formatChangeTitle({ ...change, fragmentId: 'p5' })).toBe(`small-2001 ¶\u00A05: ${words}`);
    expect(formatChangeTitle({ ...change, fragmentId: 'e-commerce' })).toBe(
      `small-2001 §\u00A0e-commerce: ${words}`,
    );
    expect(formatChangeTitle(change)).toBe(`small-2001: ${words}`);
  });

  const change = { ...plain, kind: 'revised', when: '2003-03', fragmentId: 'p1', text: 'Why.' } as const;
  const site = { name: 'An Archive', language: 'en', origin: 'https://a.example', base: '/b/' };
  const listIds = (feed: string) => [...feed.matchAll(/<id>(.*?)<\/id>/gu)].map(([, id]) => id);

  test('form an Atom feed', () => {
    const feed = formatChangeFeed(
      [change, { ...plain, kind: 'published', when: '2001', text: 'New.' }],
      site,
    );
    expect(feed.replaceAll(/urn:uuid:[-0-9a-f]{36}/gu, 'URN')).toBe(
      `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Changes to the texts · An Archive</title><id>URN</id><updated>2003-03-01T00:00:00Z</updated><author><name>An Archive</name></author><link rel="self" type="application/atom+xml" href="https://a.example/b/changes.xml"></link><link rel="alternate" type="text/html" href="https://a.example/b/changes/"></link><entry><title>small-2001 ¶\u00A01: corrected</title><id>URN</id><updated>2003-03-01T00:00:00Z</updated><link rel="alternate" type="text/html" href="https://a.example/b/documents/small-2001/#p1"></link><summary>Why.</summary></entry><entry><title>small-2001: published</title><id>URN</id><updated>2001-01-01T00:00:00Z</updated><link rel="alternate" type="text/html" href="https://a.example/b/documents/small-2001/"></link><summary>New.</summary></entry></feed>
`,
    );
  });

  test('keep their ids when only the words of the message or the address change, and get new ids otherwise', () => {
    const [feedId, id] = listIds(formatChangeFeed([change], site));
    expect(id).toBe('urn:uuid:d74b4952-2c2f-85b5-bcb1-6df784dc5f0e');
    expect(feedId).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(listIds(formatChangeFeed([{ ...change, text: 'Other.', to: 'p9' }], site))[1]).toBe(id);
    const others = [
      { documentId: 'x' },
      { fragmentId: 'p2' },
      { kind: 'moved' as const },
      { when: '2004' },
      { words: 'w' },
    ];
    for (const other of others)
      expect(listIds(formatChangeFeed([{ ...change, ...other }], site))[1]).not.toBe(id);
    expect(listIds(formatChangeFeed([], { ...site, name: 'Other' }))[0]).not.toBe(feedId);
    expect(listIds(formatChangeFeed([], { ...site, origin: undefined }))[0]).toBe(feedId);
    expect(listIds(formatChangeFeed([], { ...site, base: '/' }))[0]).toBe(feedId);
  });

  test('have relative addresses if the address is not known, and an old date if there are no changes', () => {
    const feed = formatChangeFeed([], { ...site, origin: undefined });
    expect(feed).toContain('href="/b/changes.xml"');
    expect(feed).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  });
});

describe('checksums', () => {
  const FILES = new Map([
    ['b.txt', toSha256('b')],
    ['a/c.txt', toSha256('c')],
    ['a.txt', toSha256('')],
  ]);
  const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

  test('are listed by path in the format of sha256sum', () => {
    const list = formatChecksums(FILES);
    expect(list.split('\n')[0]).toBe(`${EMPTY}  a.txt`);
    expect(list.split('\n').map((line) => line.slice(66))).toEqual(['a.txt', 'a/c.txt', 'b.txt', '']);
    expect([...readChecksums(list).keys()]).toEqual(['a.txt', 'a/c.txt', 'b.txt']);
  });

  test('may have the asterisk of a binary file, and spaces in a path', () => {
    expect(readChecksums(`${EMPTY} *a b.txt\n`)).toEqual(new Map([['a b.txt', EMPTY]]));
  });

  test.each([
    `${EMPTY} a.txt`,
    `x${EMPTY}  a.txt`,
    `${EMPTY.slice(1)}  a.txt`,
    `${EMPTY}  `,
    `${EMPTY.toUpperCase()}  a.txt`,
  ])('the line "%s" is refused, and the message has its number', (line) => {
    expect(() => readChecksums(`${EMPTY}  a.txt\n${line}\n`)).toThrow(/^SHA256SUMS:2: .*Download the list/u);
  });

  test('show which files are intact, changed, missing and unknown', () => {
    const list = readChecksums(formatChecksums(FILES));
    const copy = new Map([
      ['b.txt', toSha256('x')],
      ['a.txt', toSha256('')],
      ['d.txt', toSha256('d')],
    ]);
    expect(compareChecksums(list, copy)).toEqual({
      intact: 1,
      changed: ['b.txt'],
      missing: ['a/c.txt'],
      unknown: ['d.txt'],
    });
    expect(compareChecksums(list, FILES)).toEqual({ intact: 3, changed: [], missing: [], unknown: [] });
  });
});

describe('a document', () => {
  const read = () => getSmallDocument(BODY);

  test('has a contents list with depths, without the colon of lead-in headings', () => {
    expect(listContents(read().sections)).toEqual([
      { id: 'opening', name: 'Opening', depth: 0 },
      { id: 'part', name: 'Part', depth: 0 },
      { id: 'below', name: 'Below', depth: 1 },
    ]);
  });

  test.each([
    ['p4', 'Paragraph 4', 'Paragraph 4'],
    ['part', 'Section “Part”', 'Section part'],
    ['opening', 'Section “Opening”', 'Section opening'],
    ['gone', 'Section gone', 'Section gone'],
    ['title', 'Title', 'Title'],
  ])('its fragment %s has the name %s, or %s beside its words', (id, name, short) => {
    expect(toFragmentName(read(), id)).toBe(name);
    expect(toShortFragmentName(id)).toBe(short);
  });

  test('lists the places of its source in reading order', () => {
    expect(listPlacesInSource(read()).map(({ id, lines }) => `${id}: ${formatSourceLines(lines)}`)).toEqual([
      'title: line 1',
      'p1: line 2',
      'part: line 4',
      'p2: line 6',
      'below: line 8',
      'p3: lines 10–11',
    ]);
  });

  test('is exported as text, Markdown and JSON', () => {
    expect(EXPORTS.map(({ format, name, contentType }) => [format, name, contentType])).toEqual([
      ['txt', 'Plain text', 'text/plain; charset=utf-8'],
      ['md', 'Markdown', 'text/markdown; charset=utf-8'],
      ['json', 'JSON', 'application/json'],
    ]);
    const document = read();
    expect(getExport('txt').build(document)).toBe(
      '\uFEFFA Title\n\none\n\nPart:\n\n  two\n\nBelow\n\nthree four\n',
    );
    expect(getExport('md').build(document)).toBe(document.markdown);
    const json = getExport('json').build(document);
    expect(JSON.parse(json)).toMatchObject({ $schema: '../schema/document.json' });
    const published = { origin: 'https://a.example', base: '/b' };
    const $schema = 'https://a.example/b/schema/document.json';
    expect(JSON.parse(getExport('json').build(document, published))).toMatchObject({ $schema });
    expect(JSON.parse(formatDocumentSchema(published))).toMatchObject({ $id: $schema, type: 'object' });
    expect(json).toMatch(/^\{"id":"small-2001",[^\n]*\}\n$/u);
    const { frontMatter, wordsSha256 } = document;
    const address = '/documents/small-2001/';
    expect(JSON.parse(json)).toMatchObject({
      address,
      frontMatter: JSON.parse(JSON.stringify(frontMatter)) as object,
      wordsSha256,
      titleLines: { first: 1, last: 1 },
      sections: [
        {
          id: 'opening',
          address: `${address}#opening`,
          heading: null,
          level: 2,
          sourceLines: null,
          passages: [
            {
              id: 'p1',
              address: `${address}#p1`,
              number: 1,
              role: 'dateline',
              isListItem: false,
              text: 'one',
              sourceLines: { first: 2, last: 2 },
            },
          ],
          sections: [],
        },
        {
          id: 'part',
          heading: 'Part:',
          sourceLines: { first: 4, last: 4 },
          passages: [{ id: 'p2', role: null, isListItem: true }],
          sections: [{ id: 'below', address: `${address}#below`, level: 3, passages: [{ id: 'p3' }] }],
        },
      ],
    });
  });

  test('can be copied to another page, and its links keep their targets', () => {
    const body =
      '[a](#p1) [b](other/#x) [c](https://c.example/d?e#f) [d](mailto:d@example.org) [e](?q=e) {#p1}';
    const html = toCopyHtml(getSmallArchiveDocument(body), 'ui-left-');
    expect([...html.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href)).toEqual([
      '/documents/small-2001/#p1',
      '/documents/small-2001/#p1',
      '/documents/small-2001/other/#x',
      'https://c.example/d?e#f',
      'mailto:d@example.org',
      '/documents/small-2001/?q=e',
    ]);
    expect(html).toContain('<h2>A Title</h2>');
    expect(html).toContain('id="ui-left-p1"');
    expect(html).toContain('aria-label="Link to paragraph 1 of small-2001"');
  });
});

describe('Japanese words are marked as Japanese', () => {
  test.each([
    ['', []],
    ['plain', ['plain']],
    ['ＩＴの日本 law', ['ＩＴ', 'ja:の日本', ' law']],
    ['情報', ['情報']],
    ['the かな 2 カナ and more', ['the ', 'ja:かな 2 カナ', ' and more']],
    ['かな', ['ja:かな']],
    ['カー a', ['ja:カー', ' a']],
    ['か, な', ['ja:か', ', ', 'ja:な']],
  ])('%s', (words, runs) => {
    expect(
      splitRuns(words).map((run) =>
        run.language === undefined ? run.words : `${run.language}:${run.words}`,
      ),
    ).toEqual(runs);
  });

  test('in HTML, without added words', () => {
    expect(toMarkedHtml('a かな <b>')).toBe('a <span lang="ja">かな</span> &#x3C;b>');
  });
});

describe('the archive as a search engine', () => {
  const site = {
    name: 'An Archive',
    shortName: 'Archive',
    description: 'Texts.',
    language: 'en',
    origin: 'https://a.example',
    base: '/b',
  };

  test('is described with absolute addresses', () => {
    expect(formatOpenSearch(site)).toBe(
      `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>Archive</ShortName><LongName>An Archive</LongName><Description>Texts.</Description><Url type="text/html" template="https://a.example/b/search/?q={searchTerms}"></Url><Url type="application/opensearchdescription+xml" rel="self" template="https://a.example/b/opensearch.xml"></Url><Language>en</Language><InputEncoding>UTF-8</InputEncoding><OutputEncoding>UTF-8</OutputEncoding></OpenSearchDescription>
`,
    );
    expect(formatOpenSearch({ ...site, origin: undefined })).toBeUndefined();
  });

  test.each([['a'.repeat(17)], ['']])('refuses the short name "%s"', (shortName) => {
    expect(() => formatOpenSearch({ ...site, shortName })).toThrow(
      new RegExp(
        `^src/site.ts: shortName "${shortName}" has ${shortName.length} characters. OpenSearch allows 1 to 16`,
        'u',
      ),
    );
  });

  test.each([['a'.repeat(16)], ['a']])('takes the short name "%s"', (shortName) => {
    expect(formatOpenSearch({ ...site, shortName })).toContain(`<ShortName>${shortName}<`);
  });
});
