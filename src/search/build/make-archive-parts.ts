import * as dates from '../../words/dates.ts';
import { site } from '../../site.ts';
import type { Authorities } from '../../schemas/authorities.ts';
import type { TextDocument } from '../../text/model.ts';
import type { Manifest } from '../postings/loaded-archive.ts';
import { makeParts, type Part } from '../postings/make-parts.ts';
import { useDateCode } from '../query/date-code.ts';
import type { Survey } from '../postings/survey.ts';
import { makeNamesLister } from './named-passages.ts';
import { toSearchDocument } from './passages-file.ts';

/**
 * Makes the files of a search in two stages. It splits only one document into words at a time, to save memory.
 *
 * @param release the release of the texts
 * @param take receives each file
 */
export function makeArchiveParts(
  { documents, authorities }: { documents: TextDocument[]; authorities: Authorities },
  release: string,
  take: (part: Part) => void,
): { manifest: Manifest; survey: Survey } {
  const byDate = documents.toSorted(
    (a, b) => compare(a.frontMatter.dated, b.frontMatter.dated) || compare(a.id, b.id),
  );
  const byId = new Map(documents.map((document) => [document.id, document]));
  const get = (id: string) => {
    const document = byId.get(id);
    if (!document) throw new Error(`There is no document ${id}.`);
    return document;
  };
  const source = {
    release,
    language: site.language,
    spellings: authorities.terms.map(({ spellings }) => spellings),
    ids: byDate.map(({ id }) => id),
    read: (id: string) => toSearchDocument(get(id), authorities, new Map()),
    listFacts: (id: string) => {
      const { partners, nature, dated } = get(id).frontMatter;
      return [
        ...partners.map((partner) => `partner:${partner}`),
        `nature:${nature.kind}`,
        `year:${dated.slice(0, 4)}`,
      ];
    },
    listNames: makeNamesLister(authorities.names),
  };
  useDateCode(dates);
  return makeParts(source, take);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
