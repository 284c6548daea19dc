import type { Authorities } from '../../schemas/authorities.ts';
import type { TextDocument } from '../../text/model.ts';
import type { Publication } from '../addresses.ts';
import { formatAuthor } from '../authors.ts';
import { toYear } from '../dates.ts';
import type { ArchiveDocument } from '../documents.ts';
import { listPassageRows, type PassageRow } from '../whole/passage-rows.ts';

/** A passage for a search engine: its row of `/archive.jsonl`, and the facts by which readers filter and search. */
export interface EngineRow extends PassageRow {
  /** The ids of the partners and of the kind of text, as in the addresses of the archive. */
  partners: string[];
  nature: string;
  year: string;
  /** The names of the partners. */
  partnerNames: string[];
  publisher: string;
  authors: string[];
  shortTitle: string;
  /** The corrected words of errors in the source, so that a search for them finds the passage. */
  readings: string[];
}

/** @returns every passage of one document, in the order of its text */
export function listEngineRows(
  text: TextDocument,
  authorities: Pick<Authorities, 'partners' | 'natures'>,
  publication: Publication,
): EngineRow[] {
  const { id, frontMatter } = text;
  const partners = authorities.partners.filter((partner) => frontMatter.partners.includes(partner.id));
  const nature = authorities.natures.find((kind) => kind.id === frontMatter.nature.kind);
  // `check:content` reports an unknown kind before this runs.
  if (nature === undefined)
    throw new Error(`"${frontMatter.nature.kind}" is not a kind of text. Run npm run check:content.`);
  const document: ArchiveDocument = { id, text, frontMatter, nature, partners };
  return listPassageRows([document], publication).map((row) => ({
    ...row,
    partners: partners.map((partner) => partner.id),
    nature: nature.id,
    year: toYear(frontMatter.dated),
    partnerNames: partners.map(({ name }) => name),
    publisher: frontMatter.publisher,
    authors: (frontMatter.authors ?? []).map(formatAuthor),
    shortTitle: frontMatter.shortTitle,
    readings: row.corrections.map(({ reading }) => reading),
  }));
}

/** @returns the permanent name of a passage: `china-2020#p12` */
export function toRowId({ document, id }: Pick<EngineRow, 'document' | 'id'>): string {
  return `${document}#${id}`;
}
