import { loadOnce } from '../../dom/load-on-first-use.ts';
import { LoadedArchive } from '../postings/loaded-archive.ts';
import { findQuotationDocuments } from '../postings/quotation-documents.ts';
import type { SearchDocument } from '../query/passages.ts';
import { readManifest, readPart } from './part-files.ts';

/** The texts of a large archive that may have a quotation. */
interface QuotationTexts {
  documents: SearchDocument[];
  /** How many other texts also have the words of the quotation, but were not read. */
  unread: number;
}

const loadArchive = loadOnce(async () => {
  const manifest = await readManifest();
  return new LoadedArchive(manifest, (list, index, signal) =>
    readPart(manifest.release, list, index, signal),
  );
});

/**
 * Reads the texts that may have a quotation, in an archive that is too large to load as a whole.
 *
 * @param documentId the document of a link that was pasted together with the quotation
 * @throws if a file cannot be loaded; the next call tries again
 */
export async function readQuotationTexts(
  quotation: string,
  documentId: string | undefined,
): Promise<QuotationTexts> {
  const loaded = await loadArchive();
  const { numbers, unread } = await findQuotationDocuments(quotation, documentId, loaded);
  const documents = await Promise.all(numbers.map((number) => loaded.readDocument(number)));
  return { documents, unread };
}
