import type { APIRoute, GetStaticPaths } from 'astro';
import { getDocuments } from '../archive/documents.ts';
import { readArchive } from '../archive/read-archive.ts';
import { TERM_CSV_TYPE, toTermCsv } from '../search/term-counts/term-csv.ts';

/** This route is dynamic, so that an archive that counts no terms has no file. A fixed route always writes a file. */
export const getStaticPaths = (() =>
  readArchive().countedTerms.length > 0 ? [{ params: { table: 'terms' } }] : []) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const { countedTerms, authorities } = readArchive();
  const texts = (await getDocuments()).map(({ text }) => text);
  return new Response(await toTermCsv(countedTerms, texts, authorities), {
    headers: { 'Content-Type': TERM_CSV_TYPE },
  });
};
