import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import sirv from 'sirv';
import { listBuiltFiles } from '../src/archive/built-files.ts';
import {
  EVERYWHERE,
  NOT_FOUND_FILE,
  REVALIDATED_CACHE,
  toBase,
  toCacheControl,
} from '../src/hosting/delivery.ts';
import { precompress } from '../src/hosting/precompress.ts';
import { findMediaType, toContentType } from '../src/media-types.ts';

/** A file that was sent, and the size of its body as sent over the network, in bytes. */
export interface SentFile {
  path: string;
  bytes: number;
}

/** A site that is served. */
export interface ServedSite {
  /** The beginning of its addresses, without a slash at the end. */
  origin: string;
  /** In the order in which they were sent. The list grows while the site is served. */
  sent: SentFile[];
  close: () => void;
}

export interface ServeOptions {
  /** The path that the site was built for; by default `/`. */
  base?: string;
  /** By default this machine only. */
  host?: string;
  /** By default any free port. */
  port?: number;
  /** @returns headers to add to the usual headers of a path, or to replace them */
  getHeaders?: (path: string) => Record<string, string>;
}

/**
 * Serves a built site as the configurations for hosts say: with types, our page for missing addresses, redirects of
 * folders, headers and caching. It sends compressed copies if the build made them. It reads each file when it is
 * requested, so a new build is served at once.
 *
 * @param folder the top folder of the site
 * @throws if the port is not free
 */
export function serveSite(folder: string, options: ServeOptions = {}): Promise<ServedSite> {
  const { host = '127.0.0.1', port = 0 } = options;
  const sent: SentFile[] = [];
  const server = createServer(toListener(folder, sent, options));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: opened } = server.address() as AddressInfo;
      const name = host.includes(':') ? `[${host}]` : host;
      resolve({
        origin: `http://${name}:${opened}`,
        sent,
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}

/**
 * Serves a copy of a site with compressed copies of its files, to measure what a host sends.
 *
 * @param folders the folders whose files are compressed; by default all, which takes some seconds
 */
export async function serveCompressed(folder: string, folders = ['']): Promise<ServedSite> {
  const copy = mkdtempSync(join(tmpdir(), 'archive-compressed-'));
  cpSync(folder, copy, { recursive: true });
  const paths = listBuiltFiles(copy);
  await precompress(
    copy,
    paths.filter((path) => folders.some((beginning) => path.startsWith(beginning))),
  );
  const site = await serveSite(copy);
  return {
    ...site,
    close: () => {
      site.close();
      rmSync(copy, { recursive: true });
    },
  };
}

function toListener(folder: string, sent: SentFile[], options: ServeOptions): RequestListener {
  const { getHeaders = () => ({}) } = options;
  const base = toBase(options.base ?? '/');
  const sendFile = sirv(folder, {
    // In this mode, sirv looks for the file at each request.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    // Only exact names of files are served.
    extensions: [],
    setHeaders: (response, path) => setHeaders(response, path, getHeaders),
  });
  return (request, response) => {
    const [pathname, query] = splitOnce(request.url ?? '/', '?');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const path = pathname.startsWith(base) ? pathname.slice(base.length - 1) : undefined;
    if (`${pathname}/` === base || (path !== undefined && isPage(folder, path))) {
      const target = pathname.replace(/^\/+/u, '/');
      response.writeHead(301, { Location: `${target}/${query === undefined ? '' : `?${query}`}` }).end();
      return;
    }
    response.on('finish', () => {
      if (response.statusCode !== 304) sent.push({ path: pathname, bytes: getLength(response) });
    });
    if (path === undefined) {
      sendNotFound(folder, response, getHeaders);
      return;
    }
    request.url = path.endsWith('/') ? `${path}index.html` : path;
    sendFile(request, response, () => sendNotFound(folder, response, getHeaders));
  };
}

/** @returns whether a path without a slash at its end names the folder of a page. */
function isPage(folder: string, path: string): boolean {
  if (path.endsWith('/')) return false;
  const page = normalize(join(folder, decode(path), 'index.html'));
  return page.startsWith(normalize(folder)) && existsSync(page);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function setHeaders(
  response: ServerResponse,
  path: string,
  getHeaders: NonNullable<ServeOptions['getHeaders']>,
): void {
  const type = findMediaType(path);
  if (type !== undefined) response.setHeader('Content-Type', toContentType(type));
  response.setHeader('Cache-Control', toCacheControl(path));
  for (const [name, value] of [...EVERYWHERE, ...Object.entries(getHeaders(path))])
    response.setHeader(name, value);
}

function sendNotFound(
  folder: string,
  response: ServerResponse,
  getHeaders: NonNullable<ServeOptions['getHeaders']>,
): void {
  const file = join(folder, NOT_FOUND_FILE);
  const body = existsSync(file) ? readFileSync(file) : Buffer.from('');
  setHeaders(response, `/${NOT_FOUND_FILE}`, getHeaders);
  response.setHeader('Cache-Control', REVALIDATED_CACHE);
  response.writeHead(404, { 'Content-Length': body.length }).end(body);
}

function getLength(response: ServerResponse): number {
  return Number(response.getHeader('Content-Length') ?? 0);
}

function splitOnce(text: string, separator: string): [before: string, after?: string] {
  const place = text.indexOf(separator);
  return place === -1 ? [text] : [text.slice(0, place), text.slice(place + 1)];
}
