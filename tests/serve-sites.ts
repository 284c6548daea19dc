/**
 * Serves both sites that the browser tests visit: `node tests/serve-sites.ts <port of dist> <port of the sample site>`.
 */
import { join } from 'node:path';
import { serveSite } from '../scripts/serve-site.ts';
import { site } from '../src/site.ts';
import { buildSampleSite, SAMPLE_DIST } from './sample-site.ts';

const [port, samplePort] = process.argv.slice(2).map(Number);
if (port === undefined || samplePort === undefined)
  throw new Error('Give two ports: for dist and for the sample site.');

await serveSite(join(import.meta.dirname, '../dist'), { base: site.base, port });
buildSampleSite();
await serveSite(SAMPLE_DIST, { port: samplePort });
