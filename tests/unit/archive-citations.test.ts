import { describe, expect, test } from 'vitest';
import type { DescriptionFormat, Publication } from '../../src/archive/addresses.ts';
import { toCslItem, toEdition } from '../../src/archive/citations/csl-item.ts';
import { DESCRIPTIONS, getDescription } from '../../src/archive/citations/descriptions.ts';
import { CITED_KINDS, getCitedKind } from '../../src/archive/citations/kinds.ts';
import { NatureKindSchema } from '../../src/schemas/authorities.ts';
import { listCitations } from '../../src/archive/citations/list-citations.ts';
import { toMetaTags } from '../../src/archive/citations/meta-tags.ts';
import { formatPassageCitation, toPlace } from '../../src/archive/citations/passage-citation.ts';
import { toSignposts } from '../../src/archive/citations/signposts.ts';
import { CITATION_STYLES } from '../../src/archive/citations/styles.ts';
import { getSmallArchiveDocument } from './small-texts.ts';

const BODY = 'one {#p1}\n\n## Part: {#part}\n\n### Below {#below}\n\ntwo bad {#p2}';
const UNPUBLISHED: Publication = { name: 'An Archive', origin: undefined, base: '/base/' };
const PUBLISHED: Publication = { name: 'An Archive', origin: 'https://archive.example', base: '/base' };
const HASH = /sha256: (\w+)/u;
const LICENSED =
  'rights: { licence: CC BY 4.0, licenceAddress: https://licence.example/by, credit: An Office., notice: Changed. }';
const plain = () => getSmallArchiveDocument(BODY);
const licensed = () => getSmallArchiveDocument(BODY, { fields: [LICENSED] });
const withAddress = () => {
  const sha256 = HASH.exec(plain().text.markdown)?.[1] ?? '';
  return getSmallArchiveDocument(BODY, {
    fields: [
      `source: { file: small.txt, sha256: ${sha256}, address: https://office.example/a, addressNote: Known. }`,
    ],
  });
};
const corrected = () =>
  getSmallArchiveDocument(BODY, {
    fields: [`corrections: [{ at: p2, published: bad, reading: good, reason: So it is., noted: '2001' }]`],
  });
const describeAs = (format: DescriptionFormat, document = plain(), publication = UNPUBLISHED) =>
  getDescription(format).build(document, publication);
const jsonLd = (document = plain(), publication = UNPUBLISHED) =>
  JSON.parse(describeAs('jsonld', document, publication)) as Record<string, unknown>;
const byInstitution = () =>
  getSmallArchiveDocument(BODY, { fields: ['authors: [{ name: An Office }, { family: Doe, given: Jane }]'] });
const edition = (document = plain()) => document.text.wordsSha256.slice(0, 8);

describe('the item that is cited', () => {
  test('has all known facts, and the path until the address of the archive is known', () => {
    expect(toCslItem(plain(), UNPUBLISHED)).toEqual({
      id: 'small-2001',
      type: 'report',
      title: 'A Title',
      genre: 'Report',
      issued: { 'date-parts': [[2001, 2, 3]] },
      publisher: 'An Office',
      archive: 'An Archive',
      archive_location: `document small-2001, edition ${edition()}`,
      language: 'en',
      abstract: 'It is about nothing.',
      note: 'A report. Evidence for the date: The first line says so.',
    });
  });

  test('has the authors that are known: institutions whole, persons with family and given names', () => {
    expect(toCslItem(byInstitution(), UNPUBLISHED).author).toEqual([
      { literal: 'An Office' },
      { family: 'Doe', given: 'Jane' },
    ]);
    const doe = getSmallArchiveDocument(BODY, { fields: ['authors: [{ family: Doe }]'] });
    expect(toCslItem(doe, UNPUBLISHED).author).toEqual([{ family: 'Doe' }]);
    expect(toCslItem(plain(), UNPUBLISHED)).not.toHaveProperty('author');
  });

  test.each([
    ['Report', 'Report, reposted on a.example'],
    ['News report, reposted', 'News report, reposted on a.example'],
  ])('of a text that was reposted names the site: %s', (name, genre) => {
    const fields = ['repostedOn: { name: a.example }'];
    expect(toCslItem(getSmallArchiveDocument(BODY, { fields }, { name }), UNPUBLISHED).genre).toBe(genre);
  });

  test('of a passage has its name, its id and its address', () => {
    expect(toCslItem(plain(), PUBLISHED, 'p2')).toMatchObject({
      id: 'small-2001-p2',
      archive_location: `document small-2001, para. 2, edition ${edition()}`,
      URL: 'https://archive.example/base/documents/small-2001/#p2',
    });
    expect(toCslItem(plain(), UNPUBLISHED, 'part').archive_location).toBe(
      `document small-2001, section part, edition ${edition()}`,
    );
  });

  test('has the address at the publisher until the address of the archive is known', () => {
    expect(toCslItem(withAddress(), UNPUBLISHED).URL).toBe('https://office.example/a');
    expect(toCslItem(withAddress(), PUBLISHED).URL).toBe(
      'https://archive.example/base/documents/small-2001/',
    );
  });

  test.each([
    ['document', 'document', undefined],
    ['report', 'report', undefined],
    ['news-article', 'article-newspaper', 'An Office'],
    ['web-page', 'webpage', 'An Office'],
  ] as const)('of a %s is a %s', (citedAs, type, container) => {
    const item = toCslItem(getSmallArchiveDocument(BODY, {}, { citedAs }), UNPUBLISHED);
    expect([item.type, item['container-title']]).toEqual([type, container]);
  });

  test('names the edition with eight digits', () => {
    expect(toEdition('0123456789abcdef')).toBe('01234567');
  });
});

const NAMED = ['document', 'report', 'news-article', 'web-page'] as const;

test.each(Object.entries(CITED_KINDS))('a kind of text may be cited as %s of CSL', (citedAs, kind) => {
  const nature = { id: 'a', name: 'A', standing: 'other', citedAs };
  expect(NatureKindSchema.parse(nature)).toEqual(nature);
  const names: Record<string, string> = { 'news-article': 'article-newspaper', 'web-page': 'webpage' };
  expect(kind.csl).toBe(names[citedAs] ?? citedAs);
  expect(Object.values(kind)).not.toContain('');
});

test('an unknown type is refused with the types of CSL', () => {
  const nature = { id: 'a', name: 'A', standing: 'other', citedAs: 'law' };
  const { error } = NatureKindSchema.safeParse(nature);
  expect(error?.issues.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Use a type of CSL: article, .*, legislation, .*, webpage\.$/u),
  ]);
});

test('each vocabulary has a name for each kind of text', () => {
  expect(
    NAMED.map((kind) => [kind, CITED_KINDS[kind]] as const).map(
      ([kind, { csl, zotero, bibtex, ris, schemaOrg, publisherTag }]) =>
        [kind, csl, zotero, bibtex, ris, schemaOrg, publisherTag].join(' '),
    ),
  ).toEqual([
    'document document document misc RPRT CreativeWork citation_publisher',
    'report report report techreport RPRT Report citation_technical_report_institution',
    'news-article article-newspaper newspaperArticle online NEWS NewsArticle prism.publicationName',
    'web-page webpage webpage online ELEC WebPage prism.publicationName',
  ]);
  expect(NAMED.map((kind) => CITED_KINDS[kind].isInPublisher)).toEqual([false, false, true, true]);
});

test.each(['document', 'report'] as const)('a %s of a government is a government document', (citedAs) => {
  expect(getCitedKind({ standing: 'government', citedAs })).toEqual({ ...CITED_KINDS.report, ris: 'GOVDOC' });
  expect(getCitedKind({ standing: 'other', citedAs })).toBe(CITED_KINDS[citedAs]);
});

test.each(['news-article', 'web-page'] as const)(
  'a %s of a government is cited by its own kind',
  (citedAs) => {
    expect(getCitedKind({ standing: 'government', citedAs })).toBe(CITED_KINDS[citedAs]);
  },
);

describe('BibTeX', () => {
  test('of a report', () => {
    expect(describeAs('bib', plain(), PUBLISHED)).toBe(
      `@techreport{small-2001,
  title = {{A Title}},
  year = {2001},
  month = feb,
  date = {2001-02-03},
  institution = {{An Office}},
  type = {Report},
  url = {https://archive.example/base/documents/small-2001/},
  language = {en},
  langid = {english},
  abstract = {It is about nothing.},
  note = {Report. An Archive, document small-2001, edition ${edition()}},
  annote = {A report. Evidence for the date: The first line says so.},
}
`,
    );
  });

  test('of another kind of text names the publisher in one field, and for styles in the note', () => {
    const entry = describeAs('bib', getSmallArchiveDocument(BODY, {}, { citedAs: 'document' }));
    expect(entry).toContain('@misc{small-2001,');
    expect(entry).toContain('  publisher = {{An Office}},\n  type =');
    expect(entry).toContain('  note = {An Office. Report. An Archive, document small-2001,');
    expect(entry).not.toContain('url =');
    expect(entry).not.toContain('howpublished');
  });

  test.each(['news-article', 'web-page'] as const)('of a %s names the newspaper or website', (citedAs) => {
    const entry = describeAs('bib', getSmallArchiveDocument(BODY, {}, { citedAs }));
    expect(entry).toMatch(/^@online\{small-2001,/u);
    expect(entry).toContain('  journal = {An Office},\n  publisher = {{An Office}},\n');
  });

  test('keeps the names of institutions whole, and splits those of persons', () => {
    const fields = [
      "authors: [{ name: 'Ministry of A, B and C' }, { family: van Doe, given: Jane & Jo }, { family: Roe }]",
    ];
    expect(describeAs('bib', getSmallArchiveDocument(BODY, { fields }))).toContain(
      '  author = {{Ministry of A, B and C} and {van Doe}, Jane \\& Jo and {Roe}},\n  title =',
    );
  });

  test.each([
    ['ja', '  language = {ja},\n  langid = {japanese},\n  abstract'],
    ['de-CH', '  language = {de-CH},\n  langid = {german},\n  abstract'],
    ['nb', '  language = {nb},\n  abstract'],
    ['ryu', '  language = {ryu},\n  abstract'],
  ])('names the language %s as LaTeX does, if it can', (language, expected) => {
    expect(describeAs('bib', getSmallArchiveDocument(BODY, { fields: [`language: ${language}`] }))).toContain(
      expected,
    );
  });

  test.each([
    ["dated: '2001'", '  year = {2001},\n  date = {2001},\n'],
    ["dated: '2001-12'", '  year = {2001},\n  month = dec,\n  date = {2001-12},\n'],
    ["dated: '2001-01-09'", '  month = jan,\n  date = {2001-01-09},\n'],
  ])('is as precise as %s', (field, expected) => {
    expect(describeAs('bib', getSmallArchiveDocument(BODY, { fields: [field] }))).toContain(expected);
  });

  test.each(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'])(
    'writes the month %s without braces',
    (month) => {
      const number = new Date(`1 ${month} 2001 UTC`).getUTCMonth() + 1;
      const field = `dated: '2001-${String(number).padStart(2, '0')}'`;
      expect(describeAs('bib', getSmallArchiveDocument(BODY, { fields: [field] }))).toContain(
        `month = ${month},`,
      );
    },
  );

  test.each([
    ['50% & more', '50\\% \\& more'],
    ['a_b #1 $2', 'a\\_b \\#1 \\$2'],
    ['{a} ~b ^c', '\\{a\\} \\textasciitilde{}b \\textasciicircum{}c'],
    ['a\\b', 'a\\textbackslash{}b'],
    ['a---b', 'a-{}-{}-b'],
    ['a-b', 'a-b'],
    ["''a'' ``b`", "'{}'a'{}' `{}`b`"],
    ['日本', '日本'],
    ['a\nb', 'a b'],
  ])('writes %s as %s', (words, expected) => {
    const document = plain();
    const frontMatter = { ...document.frontMatter, title: words };
    expect(describeAs('bib', { ...document, frontMatter })).toContain(`title = {{${expected}}}`);
  });

  test('escapes braces in an address, so that they do not end the field', () => {
    const document = withAddress();
    const source = { ...document.frontMatter.source, address: 'https://a.example/{b}\\_' };
    expect(describeAs('bib', { ...document, frontMatter: { ...document.frontMatter, source } })).toContain(
      'url = {https://a.example/%7Bb%7D%5C_}',
    );
  });
});

describe('RIS', () => {
  test('of a report', () => {
    expect(describeAs('ris').split('\r\n')).toEqual([
      'TY  - RPRT',
      'ID  - small-2001',
      'TI  - A Title',
      'PB  - An Office',
      'PY  - 2001',
      'DA  - 2001/02/03/',
      'LA  - en',
      'AB  - It is about nothing.',
      'DB  - An Archive',
      `AV  - document small-2001, edition ${edition()}`,
      'N1  - Report. A report. Evidence for the date: The first line says so.',
      'ER  - ',
      '',
    ]);
  });

  test('names newspaper and address if they are known, and only the known parts of the date', () => {
    const news = getSmallArchiveDocument(BODY, { fields: ["dated: '2001-11'"] }, { citedAs: 'news-article' });
    const lines = describeAs('ris', news, PUBLISHED).split('\r\n');
    expect(lines).toContain('T2  - An Office');
    expect(lines).toContain('UR  - https://archive.example/base/documents/small-2001/');
    expect(lines).toContain('DA  - 2001/11//');
    const year = getSmallArchiveDocument(BODY, { fields: ["dated: '2001'"] });
    expect(describeAs('ris', year)).toContain('DA  - 2001///\r\n');
  });

  test.each([
    ['{ name: Ministry of Japan }', 'Ministry of Japan,'],
    ["{ name: 'Ministry of A, B; and C' }", 'Ministry of A B and C,'],
    ['{ family: van Doe, given: Jane M. }', 'van Doe, Jane M.'],
    ['{ family: Doe }', 'Doe,'],
  ])('and the meta tags write the author %s as %s, which no program splits', (author, expected) => {
    const document = getSmallArchiveDocument(BODY, { fields: [`authors: [${author}]`] });
    expect(describeAs('ris', document)).toContain(`\r\nAU  - ${expected}\r\nTI  - A Title\r\n`);
    const tags = toMetaTags(document, UNPUBLISHED).filter(
      (tag) => 'name' in tag && tag.name === 'citation_author',
    );
    expect(tags.map(({ content }) => content.replaceAll('\u00A0', ' '))).toEqual([expected]);
  });

  test('has an address only if it is known, and a periodical title only for a newspaper', () => {
    expect(describeAs('ris')).not.toMatch(/^(?:UR|T2) /mu);
    expect('URL' in toCslItem(plain(), UNPUBLISHED)).toBe(false);
  });

  test('has each value on one line', () => {
    const document = plain();
    const frontMatter = { ...document.frontMatter, title: 'A\nTI  - B\t\tC' };
    expect(describeAs('ris', { ...document, frontMatter })).toContain('TI  - A TI - B C\r\n');
  });
});

describe('the descriptions', () => {
  test('are four, each with a name and a type', () => {
    expect(DESCRIPTIONS.map(({ format, name, contentType }) => [format, name, contentType])).toEqual([
      ['bib', 'BibTeX', 'application/x-bibtex'],
      ['ris', 'RIS', 'application/x-research-info-systems'],
      ['csl.json', 'CSL-JSON', 'application/vnd.citationstyles.csl+json'],
      ['jsonld', 'JSON-LD', 'application/ld+json'],
    ]);
  });

  test('CSL-JSON is a list with the item, indented by two spaces, with a newline at the end', () => {
    expect(describeAs('csl.json')).toBe(
      `${JSON.stringify([toCslItem(plain(), UNPUBLISHED)], undefined, 2)}\n`,
    );
  });
});

describe('JSON-LD', () => {
  test('has all facts and the known addresses', () => {
    const document = corrected();
    const { encoding, ...facts } = jsonLd(document, PUBLISHED);
    const page = 'https://archive.example/base/documents/small-2001/';
    const collection = 'https://archive.example/base/documents/';
    expect(facts).toEqual({
      '@context': 'https://schema.org',
      '@type': ['Report', 'ArchiveComponent'],
      '@id': page,
      url: page,
      name: 'A Title',
      alternateName: 'Short',
      genre: 'Report',
      datePublished: '2001-02-03',
      inLanguage: 'en',
      publisher: { '@type': 'Organization', name: 'An Office' },
      abstract: 'It is about nothing.',
      keywords: ['France', 'Germany'],
      description: 'A report.',
      version: edition(document),
      identifier: [
        { '@type': 'PropertyValue', propertyID: 'id', value: 'small-2001' },
        { '@type': 'PropertyValue', propertyID: 'SHA-256 of the words', value: document.text.wordsSha256 },
      ],
      creditText: 'An Office.',
      isPartOf: { '@type': 'Collection', '@id': collection, url: collection, name: 'An Archive' },
      holdingArchive: { '@type': 'ArchiveOrganization', name: 'An Archive' },
      correction: [
        {
          '@type': 'CorrectionComment',
          text: '“bad” reads “good”. So it is.',
          about: { '@type': 'WebPageElement', '@id': `${page}#p2` },
        },
      ],
      hasPart: [
        { '@type': 'WebPageElement', '@id': `${page}#opening`, name: 'Opening' },
        {
          '@type': 'WebPageElement',
          '@id': `${page}#part`,
          name: 'Part',
          hasPart: [{ '@type': 'WebPageElement', '@id': `${page}#below`, name: 'Below' }],
        },
      ],
    });
    expect(encoding).toEqual([
      expect.objectContaining({
        '@type': 'MediaObject',
        name: 'Plain text',
        encodingFormat: 'text/plain',
        contentUrl: `${page.slice(0, -1)}.txt`,
      }),
      expect.objectContaining({
        name: 'Markdown',
        encodingFormat: 'text/markdown',
        contentUrl: `${page.slice(0, -1)}.md`,
      }),
      expect.objectContaining({
        name: 'JSON',
        encodingFormat: 'application/json',
        contentUrl: `${page.slice(0, -1)}.json`,
      }),
    ]);
    for (const { sha256 } of encoding as { sha256: string }[]) expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  test('has institutions and persons as authors', () => {
    expect(jsonLd(byInstitution())['author']).toEqual([
      { '@type': 'Organization', name: 'An Office' },
      { '@type': 'Person', name: 'Jane Doe', familyName: 'Doe', givenName: 'Jane' },
    ]);
    const doe = getSmallArchiveDocument(BODY, { fields: ['authors: [{ family: Doe }]'] });
    expect(jsonLd(doe)['author']).toEqual([{ '@type': 'Person', name: 'Doe', familyName: 'Doe' }]);
  });

  test('has the site that reposted the text, with the addresses that are known', () => {
    const site = 'repostedOn: { name: A Shelf, address: https://shelf.example/ }';
    const { rights, source } = withAddress().frontMatter;
    expect(rights.credit).toBe('An Office.');
    const known = getSmallArchiveDocument(BODY, { fields: [site, `source: ${JSON.stringify(source)}`] });
    expect(jsonLd(known)['isBasedOn']).toEqual({
      '@type': 'WebPage',
      url: 'https://office.example/a',
      isPartOf: { '@type': 'WebSite', name: 'A Shelf', url: 'https://shelf.example/' },
    });
    const unknown = getSmallArchiveDocument(BODY, { fields: ['repostedOn: { name: A Shelf }'] });
    expect(jsonLd(unknown)['isBasedOn']).toEqual({
      '@type': 'WebPage',
      isPartOf: { '@type': 'WebSite', name: 'A Shelf' },
    });
  });

  test('has the path if the address is not known', () => {
    expect(jsonLd()['@id']).toBe('/base/documents/small-2001/');
  });

  test('has the place where the text was published, if it is known', () => {
    expect(jsonLd(withAddress())['isBasedOn']).toBe('https://office.example/a');
    expect('isBasedOn' in jsonLd()).toBe(false);
  });

  test.each([
    ['a licence with its address', LICENSED, 'https://licence.example/by'],
    ['a licence without address', 'rights: { licence: CC BY, credit: A., notice: N. }', undefined],
    [
      'an address without a licence',
      'rights: { licenceAddress: https://a.example/, credit: A., notice: N. }',
      undefined,
    ],
    ['neither', 'rights: { credit: A., notice: N. }', undefined],
  ])('and the signposting links name a licence only by its address: %s', (_, field, expected) => {
    const document = getSmallArchiveDocument(BODY, { fields: [field] });
    expect(jsonLd(document)['license']).toBe(expected);
    const posts = toSignposts(document, UNPUBLISHED).filter(({ rel }) => rel === 'license');
    expect(posts.map(({ href }) => href)).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('the tags in the head of a page', () => {
  const tell = (document = plain(), publication = UNPUBLISHED) =>
    toMetaTags(document, publication).map(
      (tag) => `${'name' in tag ? tag.name : `property ${tag.property}`} = ${tag.content}`,
    );

  test('are complete if the address is known', () => {
    expect(tell(plain(), PUBLISHED)).toEqual([
      'citation_title = A Title',
      'citation_publication_date = 2001/02/03',
      'citation_technical_report_institution = An Office',
      'citation_language = en',
      'citation_keywords = France; Germany',
      'citation_public_url = https://archive.example/base/documents/small-2001/',
      'DC.title = A Title',
      'dc.identifier = small-2001',
      'dc.relation.ispartof = An Archive',
      'DC.type = report',
      'DC.publisher = An Office',
      'DC.date = 2001-02-03',
      'DC.rights = No licence is known.',
      'property og:type = article',
      'property og:title = Short',
      'property og:description = Report. It is about nothing.',
      'property og:site_name = An Archive',
      'property og:url = https://archive.example/base/documents/small-2001/',
      'property og:image = https://archive.example/base/documents/small-2001.png',
      'property og:image:width = 1200',
      'property og:image:height = 630',
      'property og:image:alt = Short. Report. An Archive',
      'twitter:card = summary_large_image',
    ]);
  });

  test('have no address if it is not known', () => {
    expect(tell().filter((tag) => /url|image/u.test(tag))).toEqual([]);
    expect(tell()).toHaveLength(16);
  });

  test('have no keywords without partners', () => {
    const alone = { ...plain(), partners: [] };
    expect(tell(alone)).toEqual(tell().filter((tag) => !tag.startsWith('citation_keywords')));
    expect(jsonLd(alone, UNPUBLISHED)).not.toHaveProperty('keywords');
  });

  test('name the licence before the notice', () => {
    expect(tell(licensed())).toContain('DC.rights = CC BY 4.0');
  });
});

test('the signposting links lead from a page to its metadata', () => {
  expect(toSignposts(licensed(), PUBLISHED)).toEqual([
    { rel: 'cite-as', href: 'https://archive.example/base/documents/small-2001/' },
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: 'https://schema.org/Report' },
    ...DESCRIPTIONS.map(({ format, contentType }) => ({
      rel: 'describedby',
      type: contentType,
      href: `/base/documents/small-2001.${format}`,
    })),
    { rel: 'collection', href: '/base/documents/', type: 'text/html' },
    { rel: 'license', href: 'https://licence.example/by' },
  ]);
  expect(toSignposts(plain(), UNPUBLISHED).map(({ rel }) => rel)).not.toContain('cite-as');
});

describe('a passage', () => {
  test.each([
    ['p5', 'para. 5'],
    ['p10', 'para. 10'],
    ['p0', 'section p0'],
    ['xp5', 'section xp5'],
    ['p5x', 'section p5x'],
    ['e-commerce', 'section e-commerce'],
  ])('%s is named %s', (id, name) => {
    expect(toPlace([id])).toBe(name);
  });

  test('puts its name and id into each of their places in a template', () => {
    expect(formatPassageCitation('{locator} {id} {locator} {id}', 'p5', 'para. 5')).toBe(
      'para. 5 p5 para. 5 p5',
    );
    expect(formatPassageCitation('{locator}', 'a', 'a$&b')).toBe('a$&b');
  });
});

describe('a text is cited in four styles', () => {
  const cite = (nature = {}) => listCitations(getSmallArchiveDocument(BODY, {}, nature), PUBLISHED);
  const strip = (html: string) => html.replaceAll(/<[^>]*>/gu, '').replaceAll(/\s+/gu, ' ');

  test('in the order readers see them', () => {
    expect(
      CITATION_STYLES.map(({ id, name, isNote, hasKindInMedium }) => [id, name, isNote, hasKindInMedium]),
    ).toEqual([
      ['chicago-note', 'Chicago (17th edition), note', true, false],
      ['chicago-bibliography', 'Chicago (17th edition), bibliography', false, false],
      ['apa', 'APA (7th edition)', false, false],
      ['mla', 'MLA (9th edition)', false, true],
    ]);
    expect(cite().map(({ style }) => style.id)).toEqual(CITATION_STYLES.map(({ id }) => id));
  });

  test('with title, publisher, date and address in the form of the style, without markup that citeproc adds', () => {
    for (const { html, style } of cite()) {
      const words = strip(html);
      expect(words, style.id).toContain('A Title');
      expect(words, style.id).toContain('An Office');
      expect(words, style.id).toContain('2001');
      expect(words, style.id).toContain('https://archive.example/base/documents/small-2001/');
      expect(html).not.toMatch(/<div|^\s|\s$/u);
    }
  });

  test('with exactly these characters, with newspapers in italics and titles in quotation marks', () => {
    const html = cite({ citedAs: 'news-article', name: 'News report' }).map((citation) => citation.html);
    expect(html).toMatchInlineSnapshot(`
      [
        "“A Title,” news report, <i>An Office</i>, February 3, 2001, document small-2001, edition 47a89ae8, An Archive, https://archive.example/base/documents/small-2001/.",
        "<i>An Office</i>. “A Title.” News report. February 3, 2001. Document small-2001, edition 47a89ae8. An Archive. https://archive.example/base/documents/small-2001/.",
        "A Title [News report]. (2001, February 3). <i>An Office</i>. An Archive (document small-2001, edition 47a89ae8). https://archive.example/base/documents/small-2001/",
        "“A Title.” <i>An Office</i>, news report, 3 Feb. 2001, https://archive.example/base/documents/small-2001/. An Archive, document small-2001, edition 47a89ae8.",
      ]
    `);
  });

  test('with the kind of text in MLA, because the style has no other place for it', () => {
    expect(strip(cite({ citedAs: 'document', name: 'Odd Kind' })[3]?.html ?? '')).toContain('Odd Kind');
  });

  test('and each passage by a template with its name and id, in the style for quotations', () => {
    const [note, ...others] = cite();
    expect(note?.passageTemplate).toContain('{id}');
    expect(note?.passageTemplate).not.toContain('7777');
    for (const { passageTemplate, style } of others) expect(passageTemplate, style.id).toBeUndefined();
  });

  test('a title keeps its case, and a title with a template mark is refused', () => {
    const document = getSmallArchiveDocument(BODY);
    const titled = (title: string) => ({ ...document, frontMatter: { ...document.frontMatter, title } });
    for (const { html } of listCitations(titled('of iNNO thought'), PUBLISHED))
      expect(strip(html)).toContain('iNNO thought');
    expect(() => listCitations(titled('A {id} title'), PUBLISHED)).toThrow(
      /^small-2001 cannot be cited.*\{id\}.*Change/su,
    );
  });
});
