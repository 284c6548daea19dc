import type { Author } from '../../schemas/front-matter.ts';
import { toSha256 } from '../../text/hash.ts';
import type { Section } from '../../text/model.ts';
import {
  toDocumentPath,
  toExportPath,
  toHref,
  toPermanentAddress,
  paths,
  type Publication,
} from '../addresses.ts';
import { formatAuthor } from '../authors.ts';
import { toSectionName } from '../contents.ts';
import type { ArchiveDocument } from '../documents.ts';
import { EXPORTS } from '../exports.ts';
import { toEdition } from './csl-item.ts';
import { getCitedKind } from './kinds.ts';

/**
 * Describes a document with the vocabulary of schema.org. Addresses are relative until the origin of the archive is
 * known. Every nested object has a type. Unknown facts are left out.
 */
export function toJsonLd(document: ArchiveDocument, publication: Publication): object {
  const { id, frontMatter, nature, partners, text } = document;
  const { authors, rights } = frontMatter;
  const address = toAddress(toDocumentPath(id), publication);
  return {
    '@context': 'https://schema.org',
    '@type': [getCitedKind(nature).schemaOrg, 'ArchiveComponent'],
    '@id': address,
    url: address,
    name: frontMatter.title,
    alternateName: frontMatter.shortTitle,
    genre: nature.name,
    datePublished: frontMatter.dated,
    inLanguage: frontMatter.language,
    ...toTied(document, publication),
    ...(authors === undefined ? {} : { author: authors.map(toAuthor) }),
    publisher: { '@type': 'Organization', name: frontMatter.publisher },
    ...toSource(frontMatter),
    ...(partners.length === 0 ? {} : { keywords: partners.map(({ name }) => name) }),
    abstract: frontMatter.summary,
    description: frontMatter.nature.note,
    version: toEdition(text.wordsSha256),
    identifier: [
      { '@type': 'PropertyValue', propertyID: 'id', value: id },
      { '@type': 'PropertyValue', propertyID: 'SHA-256 of the words', value: text.wordsSha256 },
    ],
    creditText: rights.credit,
    ...(rights.licence !== undefined && rights.licenceAddress !== undefined
      ? { license: rights.licenceAddress }
      : {}),
    isPartOf: toCollection(publication),
    holdingArchive: { '@type': 'ArchiveOrganization', name: publication.name },
    correction: text.corrections.map(({ fragmentId, published, reading, reason }) => ({
      '@type': 'CorrectionComment',
      text: `“${published}” reads “${reading}”. ${reason}`,
      about: { '@type': 'WebPageElement', '@id': toAddress(toDocumentPath(id, fragmentId), publication) },
    })),
    encoding: toEncodings(document, publication),
    hasPart: text.sections.map((section) => toPart(id, section, publication)),
  };
}

/** The names of schema.org for the relation of a text to another one with the same content. */
const TIES = {
  translationOf: 'translationOfWork',
  translation: 'workTranslation',
  versionOf: 'exampleOfWork',
  version: 'workExample',
} as const;

/** @returns the translations and versions of a document, by the names of schema.org */
function toTied({ tied = [] }: ArchiveDocument, publication: Publication): object {
  const entries = tied.map(({ tie, document: { id, frontMatter } }) => ({
    name: TIES[tie],
    work: {
      '@type': 'CreativeWork',
      '@id': toAddress(toDocumentPath(id), publication),
      name: frontMatter.title,
      inLanguage: frontMatter.language,
    },
  }));
  return Object.fromEntries(
    [...Map.groupBy(entries, ({ name }) => name)].map(([name, same]) => [name, same.map(({ work }) => work)]),
  );
}

function toAuthor(author: Author): object {
  const { family, given } = author;
  const name = formatAuthor(author);
  if (family === undefined) return { '@type': 'Organization', name };
  return {
    '@type': 'Person',
    name,
    familyName: family,
    ...(given === undefined ? {} : { givenName: given }),
  };
}

/** @returns the page from which the text was received, with the name of the site if it reposted the text. */
function toSource({ source, repostedOn }: ArchiveDocument['frontMatter']): object {
  const { address } = source;
  if (repostedOn === undefined) return address === undefined ? {} : { isBasedOn: address };
  const toUrl = (url: string | undefined) => (url === undefined ? {} : { url });
  return {
    isBasedOn: {
      '@type': 'WebPage',
      ...toUrl(address),
      isPartOf: { '@type': 'WebSite', name: repostedOn.name, ...toUrl(repostedOn.address) },
    },
  };
}

function toAddress(path: string, publication: Publication): string {
  return toPermanentAddress(path, publication) ?? toHref(path, publication.base);
}

function toCollection(publication: Publication): object {
  const address = toAddress(paths.documents, publication);
  return { '@type': 'Collection', '@id': address, url: address, name: publication.name };
}

function toEncodings({ id, text }: ArchiveDocument, publication: Publication): object[] {
  return EXPORTS.map(({ format, name, contentType, build }) => ({
    '@type': 'MediaObject',
    name,
    contentUrl: toAddress(toExportPath(id, format), publication),
    encodingFormat: contentType.replace(/;.*/, ''),
    sha256: toSha256(build(text)),
  }));
}

function toPart(documentId: string, section: Section, publication: Publication): object {
  return {
    '@type': 'WebPageElement',
    '@id': toAddress(toDocumentPath(documentId, section.id), publication),
    name: toSectionName(section),
    ...(section.sections.length === 0
      ? {}
      : { hasPart: section.sections.map((child) => toPart(documentId, child, publication)) }),
  };
}
