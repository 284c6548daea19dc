/**
 * Serves both sites that the browser tests visit: `node tests/serve-sites.ts <port of dist> <port of the sample site>`.
 */
import { join } from 'node:path';
import { site } from '../src/site.ts';
import { buildSampleSite, SAMPLE_DIST } from './sample-site.ts';
import { serveFolder } from './serve-folder.ts';

const [port, samplePort] = process.argv.slice(2).map(Number);
if (port === undefined || samplePort === undefined)
  throw new Error('Give two ports: for dist and for the sample site.');

serveFolder(join(import.meta.dirname, '../dist'), site.base, port);
buildSampleSite();
serveFolder(SAMPLE_DIST, '/', samplePort);
