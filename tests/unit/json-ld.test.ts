import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { formatAuthor } from '../../src/archive/authors.ts';
import { toJsonLd } from '../../src/archive/citations/json-ld.ts';
import { toPlainText } from '../../src/archive/plain-text.ts';
import type { Author } from '../../src/schemas/front-matter.ts';
import { listSections } from '../../src/text/tree.ts';
import { PUBLICATIONS, readArchiveDocuments } from './cited-documents.ts';

/** The types in use, and the properties that each type may have, by schema.org 30.0 (schemaorg/schemaorg cc71c8e). */
const THING = ['@id', '@type', 'name', 'alternateName', 'description', 'identifier', 'url'];
const CREATIVE_WORK = [
  ...THING,
  ...[
    'about',
    'abstract',
    'author',
    'correction',
    'creditText',
    'datePublished',
    'encoding',
    'genre',
    'hasPart',
    'inLanguage',
  ],
  ...['isBasedOn', 'isPartOf', 'keywords', 'license', 'publisher', 'text', 'version'],
];
const PROPERTIES: Record<string, string[]> = {
  CreativeWork: CREATIVE_WORK,
  Report: CREATIVE_WORK,
  Article: CREATIVE_WORK,
  NewsArticle: CREATIVE_WORK,
  Collection: CREATIVE_WORK,
  WebPageElement: CREATIVE_WORK,
  CorrectionComment: CREATIVE_WORK,
  ArchiveComponent: [...CREATIVE_WORK, 'holdingArchive'],
  ArchiveOrganization: THING,
  Organization: THING,
  Person: [...THING, 'familyName', 'givenName'],
  WebPage: CREATIVE_WORK,
  WebSite: CREATIVE_WORK,
  MediaObject: [...CREATIVE_WORK, 'contentUrl', 'encodingFormat', 'sha256'],
  PropertyValue: [...THING, 'propertyID', 'value'],
};

type Node = Record<string, unknown>;

/** @returns all objects within a value, including the value itself. */
function listNodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(listNodes);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(listNodes)];
}

/** @returns the object for an author: an institution or a person */
function toNode(author: Author): Node {
  const { name, family, given } = author;
  if (name !== undefined) return { '@type': 'Organization', name };
  const parts = { familyName: family, ...(given === undefined ? {} : { givenName: given }) };
  return { '@type': 'Person', name: formatAuthor(author), ...parts };
}

function listTypes(node: Node): string[] {
  return [node['@type']].flat().filter((type) => typeof type === 'string');
}

describe.each(Object.entries(PUBLICATIONS))('where the archive is %s', (place, publication) => {
  describe.each(readArchiveDocuments())('the JSON-LD of $id', (document) => {
    const text = JSON.stringify(toJsonLd(document, publication));
    const root = JSON.parse(text) as Node;
    const nodes = listNodes(root);

    test('has a type on each object, and only properties that the type allows', () => {
      expect(root['@context']).toBe('https://schema.org');
      for (const node of nodes) {
        const types = listTypes(node);
        expect(types, JSON.stringify(node)).not.toEqual([]);
        const known = types.flatMap((type) => PROPERTIES[type] ?? [`no list for ${type}`]);
        for (const property of Object.keys(node).filter((key) => key !== '@context'))
          expect(known, types.join()).toContain(property);
      }
      expect(text).not.toContain('"partOf"');
    });

    test('has the kind, publisher and date of the text, and the collection that it is a part of', () => {
      const { frontMatter, nature } = document;
      expect(root).toMatchObject({
        name: frontMatter.title,
        datePublished: frontMatter.dated,
        genre: nature.name,
        publisher: { '@type': 'Organization', name: frontMatter.publisher },
        isPartOf: { '@type': 'Collection', name: publication.name },
      });
      const { authors, repostedOn, source } = frontMatter;
      const page = {
        '@type': 'WebPage',
        url: source.address,
        isPartOf: { '@type': 'WebSite', name: repostedOn?.name, url: repostedOn?.address },
      };
      expect(root['isBasedOn']).toEqual(repostedOn === undefined ? source.address : page);
      expect(root['author']).toEqual(authors?.map(toNode));
    });

    test('names a licence only if the publisher gives one', () => {
      expect(root['license']).toBe(document.frontMatter.rights.licenceAddress);
      expect('license' in root).toBe(document.frontMatter.rights.licence !== undefined);
    });

    test('lists every section by its permanent address', () => {
      const start = place === 'published' ? 'https://archive.example/texts' : '';
      const sections = nodes.filter((node) => node['@type'] === 'WebPageElement' && 'name' in node);
      expect(sections.map((node) => node['@id'])).toEqual(
        listSections(document.text).map(({ id }) => `${start}/documents/${document.id}/#${id}`),
      );
    });

    test('has the hash of each format of the text', () => {
      const [plain] = root['encoding'] as Node[];
      const hash = createHash('sha256').update(toPlainText(document.text)).digest('hex');
      expect(plain).toMatchObject({ encodingFormat: 'text/plain', sha256: hash });
    });

    test('lists every correction with its place', () => {
      expect(root['correction']).toHaveLength(document.frontMatter.corrections.length);
    });
  });
});
