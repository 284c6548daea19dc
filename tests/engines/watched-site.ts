import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { contentSecurityPolicy } from '../../src/content-security-policy.ts';

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const REPORTS = '/policy-reports';

/** How a file can fail to load. */
const FAULTS = {
  'is missing': (response) => response.writeHead(404, { 'Content-Type': 'text/html' }).end('<p>Not found'),
  'is some page instead': (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Hi'),
  'is cut off': (response, body) =>
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(body.subarray(0, body.length / 2)),
  'is stale': (response) =>
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end('export const none = 0;'),
  'never comes': () => undefined,
} satisfies Record<string, (response: ServerResponse, body: Buffer) => unknown>;

export type FaultKind = keyof typeof FAULTS;

export const FAULT_KINDS = Object.keys(FAULTS) as FaultKind[];

/** A request that the site has answered. */
export interface Request {
  path: string;
  /** 304 if the browser had the file already. */
  status: number;
}

/**
 * A built site on this machine. It can lose files, because WebDriver cannot change what a browser gets. It has the
 * security policy as a header, which tells browsers to report every violation to it.
 */
export interface WatchedSite {
  origin: string;
  /** All requests so far, oldest first. */
  requests: Request[];
  /** What browsers reported about the security policy. */
  violations: string[];
  /** Gives a file a fault until `mend`. */
  spoil: (path: string, kind: FaultKind) => void;
  mend: () => void;
  close: () => void;
}

/**
 * @param folder the top folder of a site
 * @param base the path that the site was built for, which begins and ends with `/`
 */
export async function watchSite(folder: string, base = '/'): Promise<WatchedSite> {
  const requests: Request[] = [];
  const violations: string[] = [];
  const spoilt = new Map<string, FaultKind>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === REPORTS) {
      void readBody(request).then((report) => violations.push(report));
      response.writeHead(204).end();
      return;
    }
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : '404.html';
    const file = join(folder, /(?:^|\/)$/u.test(path) ? `${path}index.html` : path);
    const isThere = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    const body = readFileSync(isThere ? file : join(folder, '404.html'));
    const fault = spoilt.get(pathname);
    if (fault !== undefined) {
      FAULTS[fault](response, body);
      return;
    }
    const tag = `"${isThere ? statSync(file).mtimeMs : 404}"`;
    const status = request.headers['if-none-match'] === tag ? 304 : isThere ? 200 : 404;
    requests.push({ path: pathname, status });
    response.writeHead(status, {
      ETag: tag,
      'Cache-Control': 'no-cache',
      'Content-Type': isThere ? (CONTENT_TYPES[extname(file)] ?? 'application/octet-stream') : 'text/html',
      'Content-Security-Policy': `${contentSecurityPolicy}; report-uri ${REPORTS}`,
    });
    response.end(status === 304 ? '' : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    violations,
    spoil: (path, kind) => spoilt.set(path, kind),
    mend: () => {
      spoilt.clear();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}
