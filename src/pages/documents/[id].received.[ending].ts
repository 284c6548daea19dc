import type { APIRoute, GetStaticPaths } from 'astro';
import { getDocuments, type ArchiveDocument } from '../../archive/documents.ts';
import { describeReceived } from '../../archive/received.ts';

export const getStaticPaths = (async () =>
  (await getDocuments()).map((document) => {
    const { path } = describeReceived(document.id, document.text.source);
    const ending = path.slice(path.lastIndexOf('.') + 1);
    return { params: { id: document.id, ending }, props: { document } };
  })) satisfies GetStaticPaths;

/** The bytes of a text as received. */
export const GET: APIRoute<{ document: ArchiveDocument }> = ({ props: { document } }) => {
  const { source } = document.text;
  const { contentType } = describeReceived(document.id, source);
  return new Response(Uint8Array.from(source.getBytes()), { headers: { 'Content-Type': contentType } });
};
