import { getDescription } from '../../src/archive/citations/descriptions.ts';
import { toMetaTags } from '../../src/archive/citations/meta-tags.ts';
import type { Publication } from '../../src/archive/addresses.ts';
import type { ArchiveDocument } from '../../src/archive/documents.ts';
import {
  readBibtex,
  readCslJson,
  readJsonLd,
  readMetaTags,
  readRis,
  type SavedRecord,
} from './zotero-reader.ts';

/** The right record of a document, written by hand. A field is missing if its value is unknown. */
export interface RightRecord {
  type: 'document' | 'report' | 'newspaperArticle' | 'webpage';
  title: string;
  /** The name of an institution, or the family name and given names of a person. */
  creators: (string | string[])[];
  publisher: string;
  container?: string;
  repostedOn?: string;
  date: string;
  language: string;
  /** The address at which it was published, if it is known. */
  source?: string;
}

/** @returns the record that each route from the archive to a reference manager makes of a document */
export function readAllRoutes(
  document: ArchiveDocument,
  publication: Publication,
): Record<string, SavedRecord> {
  const build = (format: 'ris' | 'bib' | 'csl.json' | 'jsonld') =>
    getDescription(format).build(document, publication);
  return {
    RIS: readRis(build('ris')),
    BibTeX: readBibtex(build('bib')),
    'CSL-JSON': readCslJson(build('csl.json')),
    'meta tags': readMetaTags(toMetaTags(document, publication)),
    'JSON-LD': readJsonLd(build('jsonld')),
  };
}

/**
 * @param address the permanent address in the archive; undefined until the address of the archive is known
 * @returns the record that a route makes at best. It is the right record, but no type of BibTeX is a newspaper article,
 *   no type of RIS is a document, a page without an address has no tag for it, and in RIS and meta tags a comma splits
 *   the name of an institution
 */
export function toBestRecord(
  route: string,
  { source, ...right }: RightRecord,
  address: string | undefined,
): SavedRecord {
  const hasNoCommas = route === 'RIS' || route === 'meta tags';
  return {
    container: undefined,
    repostedOn: undefined,
    ...right,
    type:
      route === 'BibTeX' && right.type === 'newspaperArticle'
        ? 'webpage'
        : route === 'RIS' && right.type === 'document'
          ? 'report'
          : right.type,
    creators: right.creators.map((name) => {
      if (typeof name !== 'string') return name.join(', ');
      return hasNoCommas ? name.replaceAll(',', '') : name;
    }),
    url: address ?? (route === 'meta tags' ? undefined : source),
  };
}
