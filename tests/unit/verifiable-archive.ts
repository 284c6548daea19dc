import { readContent } from '../../src/text/read-content.ts';
import { toPassagesFile } from '../../src/search/build/passages-file.ts';
import { toVerifiableArchive } from '../../src/verify/match/texts.ts';
import { CONTENT } from './archive-texts.ts';

const { documents, authorities } = readContent(CONTENT);

/** The texts as the page that checks quotations reads them: from the same file as search. */
export const verifiableDocuments = toPassagesFile(documents, authorities, new Map()).documents;
export const verifiableArchive = toVerifiableArchive(verifiableDocuments);
