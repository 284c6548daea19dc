import type { APIRoute } from 'astro';
import { MEDIA_TYPES, toContentType } from '../../media-types.ts';
import { site } from '../../site.ts';
import type { WholeFormat } from '../addresses.ts';
import { getLastChange } from '../changes.ts';
import { getDescription } from '../citations/descriptions.ts';
import { getDocuments, type ArchiveDocument } from '../documents.ts';
import { publication } from '../publication.ts';
import { makeEpub } from './epub.ts';
import {
  formatJsonLines,
  formatTableRows,
  listPassageRows,
  TABLE_HEAD,
  type PassageRow,
} from './passage-rows.ts';
import { joinReferences } from './references.ts';

type Build = (documents: ArchiveDocument[]) => BodyInit | Promise<BodyInit>;

const BUILDS: Record<WholeFormat, Build> = {
  bib: (documents) => joinReferences('bib', documents.map(toReference('bib'))),
  ris: (documents) => joinReferences('ris', documents.map(toReference('ris'))),
  'csl.json': (documents) => joinReferences('csl.json', documents.map(toReference('csl.json'))),
  jsonl: (documents) => joinRows('', documents, formatJsonLines),
  csv: (documents) => joinRows(TABLE_HEAD, documents, formatTableRows),
  epub: (documents) =>
    makeEpub(documents, {
      publication,
      language: site.language,
      description: site.description,
      changed: getLastChange(),
    }),
};

/**
 * Writes one document at a time, and only when its bytes are asked for. The rows of all documents would need ten times
 * the memory of the file, and a response copies a file that it gets as a whole.
 */
function joinRows(
  head: string,
  documents: readonly ArchiveDocument[],
  format: (rows: readonly PassageRow[]) => string,
): ReadableStream {
  const encoder = new TextEncoder();
  function* write() {
    if (head !== '') yield encoder.encode(head);
    for (const document of documents) yield encoder.encode(format(listPassageRows([document], publication)));
  }
  const rows = write();
  return new ReadableStream({
    pull: (controller) => {
      const { value } = rows.next();
      if (value) controller.enqueue(value);
      else controller.close();
    },
  });
}

/** @returns the route of a file with the whole archive */
export function toWholeRoute(format: WholeFormat): APIRoute {
  return async () =>
    new Response(await BUILDS[format](await getDocuments()), {
      headers: { 'Content-Type': toContentType(MEDIA_TYPES[`.${format}`]) },
    });
}

function toReference(format: 'bib' | 'ris' | 'csl.json') {
  const { build } = getDescription(format);
  return (document: ArchiveDocument) => build(document, publication);
}
