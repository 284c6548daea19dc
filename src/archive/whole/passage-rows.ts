import { formatCsvFile, formatSafeCsv } from '../../words/csv.ts';
import { placeSections } from '../../text/tree.ts';
import { toDocumentPath, toHref, toPermanentAddress, type Publication } from '../addresses.ts';
import { toEdition } from '../citations/csl-item.ts';
import type { ArchiveDocument } from '../documents.ts';

/** A passage as a row of a table, with the facts about it in the order of the columns. */
export interface PassageRow {
  /** The id of the document. */
  document: string;
  /** The id of the passage: `p7`. */
  id: string;
  number: number;
  /** The whole address; a path until the origin of the archive is known. */
  address: string;
  /** The title of the document. */
  title: string;
  /** The date of the document, as precise as it is known: `2001-10`. */
  date: string;
  /** The kind of text. */
  kind: string;
  /** Whether the document is a government's own text: `government`, `other` or `none`. */
  standing: string;
  language: string;
  /** The first digits of the hash of the words of the document. */
  edition: string;
  /** The id of the section; `opening` before the first heading. */
  section: string;
  /** The headings above the passage, the outermost first. */
  headings: string[];
  /** The role of the passage, for example `caption`; empty for an ordinary one. */
  role: string;
  isListItem: boolean;
  /** The errors of the source that are in the passage, and how to read them. */
  corrections: { published: string; reading: string }[];
  /** The words as printed. */
  text: string;
}

/** @returns every passage of the archive, in the order of the documents and of their texts. */
export function listPassageRows(
  documents: readonly ArchiveDocument[],
  publication: Publication,
): PassageRow[] {
  return documents.flatMap(({ id: document, text, frontMatter, nature }) =>
    placeSections(text).flatMap(({ section, ancestors }) =>
      section.passages.map((passage): PassageRow => {
        const path = toDocumentPath(document, passage.id);
        return {
          document,
          id: passage.id,
          number: passage.number,
          address: toPermanentAddress(path, publication) ?? toHref(path, publication.base),
          title: frontMatter.title,
          date: frontMatter.dated,
          kind: nature.name,
          standing: nature.standing,
          language: frontMatter.language,
          edition: toEdition(text.wordsSha256),
          section: section.id,
          headings: [...ancestors, section].flatMap(({ heading }) => heading ?? []),
          role: passage.role ?? '',
          isListItem: passage.isListItem,
          corrections: text.corrections
            .filter(({ fragmentId }) => fragmentId === passage.id)
            .map(({ published, reading }) => ({ published, reading })),
          text: passage.text,
        };
      }),
    ),
  );
}

/** @returns one JSON object a line (https://jsonlines.org/). */
export function formatJsonLines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** @returns the rows as lines of a table. Each field is safe to open in a spreadsheet. */
export function formatTableRows(rows: readonly PassageRow[]): string {
  const fields = rows.map((row) => [
    ...[row.document, row.id, String(row.number), row.address, row.title, row.date, row.kind, row.standing],
    ...[row.language, row.edition, row.section, row.headings.join(' / '), row.role],
    row.isListItem ? 'yes' : 'no',
    row.corrections.map(({ published, reading }) => `${published} [sic]: ${reading}`).join('; '),
    row.text,
  ]);
  return formatSafeCsv(fields);
}

const COLUMNS = [
  ...['document', 'id', 'number', 'address', 'title', 'date', 'kind', 'standing', 'language', 'edition'],
  ...['section', 'headings', 'role', 'list_item', 'corrections', 'text'],
];

/** The start of a file with such lines: the names of the columns. */
export const TABLE_HEAD = formatCsvFile([COLUMNS]);
