import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/**
 * Serves a built site only to this machine, like a simple static host: without security headers and compression. For a
 * missing file it sends 404.html.
 *
 * @param base the path that the site was built for, which begins and ends with `/`
 */
export function serveFolder(folder: string, base: string, port: number): void {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname.startsWith(base) ? findFile(folder, pathname.slice(base.length)) : undefined;
    if (file === undefined) sendFile(response, join(folder, '404.html'), 404);
    else if (request.headers['if-none-match'] === toTag(file)) response.writeHead(304).end();
    else sendFile(response, file, 200);
  });
  server.listen(port, '127.0.0.1');
}

function findFile(folder: string, path: string): string | undefined {
  const file = join(folder, decodeURIComponent(path), /(?:^|\/)$/u.test(path) ? 'index.html' : '');
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : undefined;
}

function sendFile(response: ServerResponse, file: string, status: number): void {
  const body = existsSync(file) ? readFileSync(file) : '';
  response.writeHead(status, {
    'Content-Type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-cache',
    ...(status === 200 ? { ETag: toTag(file) } : {}),
  });
  response.end(body);
}

function toTag(file: string): string {
  return `"${statSync(file).mtimeMs}"`;
}
