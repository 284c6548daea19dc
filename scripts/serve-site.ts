import { readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { contentSecurityPolicy } from '../src/content-security-policy.ts';

/** A file that was sent, and the size of its body as sent over the network, in bytes. */
export interface SentFile {
  path: string;
  bytes: number;
}

/** A site served on this machine only. */
export interface ServedSite {
  origin: string;
  /** In the order they were sent. The list grows while the site is served. */
  sent: SentFile[];
  close: () => void;
}

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** @param path the path of the file to send @returns headers to add to the usual headers, or to replace them */
type GetHeaders = (path: string) => Record<string, string>;

const compressed = new Map<string, Buffer>();

/** Keeps each compressed file, as a host does. Compressing at each request would make the server look slow. */
function readCompressed(file: string): Buffer {
  const key = `${file} ${statSync(file).mtimeMs}`;
  const body = compressed.get(key) ?? brotliCompressSync(readFileSync(file));
  compressed.set(key, body);
  return body;
}

/**
 * Serves a built site like a real host: with the security policy as a header, Brotli, and caching by ETag. The server
 * counts the bytes, because it sees every request of a page.
 *
 * @param folder the top folder of the site
 */
export function serveSite(folder: string, getHeaders: GetHeaders = () => ({})): Promise<ServedSite> {
  const sent: SentFile[] = [];
  const server = createServer(toListener(folder, sent, getHeaders));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ origin: `http://127.0.0.1:${port}`, sent, close: () => server.close() });
    });
  });
}

function toListener(folder: string, sent: SentFile[], getHeaders: GetHeaders): RequestListener {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = CONTENT_TYPES[extname(file)];
    const tag = `"${statSync(file).mtimeMs}"`;
    const isKept = request.headers['if-none-match'] === tag;
    const body = isKept ? '' : type === undefined ? readFileSync(file) : readCompressed(file);
    if (!isKept) sent.push({ path: pathname, bytes: body.length });
    response.writeHead(isKept ? 304 : 200, {
      ETag: tag,
      'Cache-Control': pathname.includes('/_astro/') ? 'max-age=31536000, immutable' : 'no-cache',
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Security-Policy': contentSecurityPolicy,
      ...(type === undefined ? {} : { 'Content-Encoding': 'br' }),
      ...getHeaders(pathname),
    });
    response.end(body);
  };
}
