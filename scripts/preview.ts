/**
 * `npm run preview`: serves dist as a good host does. `npm start` builds it first.
 *
 * `npm run preview -- --port 8080 --host 0.0.0.0 --base /some/path/`: the default port is the first free one from 4321
 * on. By default, only this machine can open the site. The default base is the base in src/site.ts.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toBase } from '../src/hosting/delivery.ts';
import { site } from '../src/site.ts';
import { findLostSite } from './replace-site.ts';
import { serveSite, type ServedSite } from './serve-site.ts';

const DIST = join(import.meta.dirname, '../dist');

/** The port that Astro uses. */
const FIRST_PORT = 4321;
const PORTS = 20;

/** @throws an error that says what to do */
async function serve(options: { host: string; base: string; port: string | undefined }): Promise<ServedSite> {
  const { host, base, port } = options;
  await findLostSite();
  if (!existsSync(join(DIST, 'index.html')))
    throw new Error('There is no site to serve. Build it first: npm run build');
  if (port !== undefined && !/^\d{1,5}$/u.test(port))
    throw new Error(`--port ${port} is not a number. Give a port, for example: --port 8080`);
  const ports =
    port === undefined ? Array.from({ length: PORTS }, (_, index) => FIRST_PORT + index) : [Number(port)];
  for (const candidate of ports) {
    try {
      return await serveSite(DIST, { host, base, port: candidate });
    } catch (error) {
      if (!isBusy(error)) throw error;
      console.log(`preview: port ${candidate} is in use by another program`);
    }
  }
  throw new Error('preview: no port is free. Give another one, for example: npm run preview -- --port 8080');
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

try {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, host: { type: 'string' }, base: { type: 'string' } },
  });
  const { port, host = '127.0.0.1', base = site.base } = values;
  const { origin } = await serve({ host, base, port });
  console.log(`preview: dist is at ${origin}${toBase(base)} (Ctrl+C ends it)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
