import { MEDIA_TYPES } from '../../media-types.ts';
import type { DescriptionFormat, Publication } from '../addresses.ts';
import type { ArchiveDocument } from '../documents.ts';
import { toBibtex } from './bibtex.ts';
import { toCslItem } from './csl-item.ts';
import { toJsonLd } from './json-ld.ts';
import { getCitedKind } from './kinds.ts';
import { toRis } from './ris.ts';

/** A format for the facts about a document, for machines. It does not have the text. */
export interface Description {
  format: DescriptionFormat;
  /** The name that readers see. */
  name: string;
  contentType: string;
  build: (document: ArchiveDocument, publication: Publication) => string;
}

const FORMATS: Record<DescriptionFormat, Omit<Description, 'format'>> = {
  bib: {
    name: 'BibTeX',
    contentType: MEDIA_TYPES['.bib'].type,
    build: (document, publication) =>
      toBibtex(toCslItem(document, publication), getCitedKind(document.nature)),
  },
  ris: {
    name: 'RIS',
    contentType: MEDIA_TYPES['.ris'].type,
    build: (document, publication) => toRis(toCslItem(document, publication), getCitedKind(document.nature)),
  },
  'csl.json': {
    name: 'CSL-JSON',
    contentType: MEDIA_TYPES['.csl.json'].type,
    build: (document, publication) => toJson([toCslItem(document, publication)]),
  },
  jsonld: {
    name: 'JSON-LD',
    contentType: MEDIA_TYPES['.jsonld'].type,
    build: (document, publication) => toJson(toJsonLd(document, publication)),
  },
};

/** @returns the format with this ending. */
export function getDescription(format: DescriptionFormat): Description {
  return { format, ...FORMATS[format] };
}

/** All formats, in the order in which readers see them. */
export const DESCRIPTIONS: readonly Description[] = (['bib', 'ris', 'csl.json', 'jsonld'] as const).map(
  getDescription,
);

function toJson(value: object): string {
  return JSON.stringify(value, undefined, 2) + '\n';
}
