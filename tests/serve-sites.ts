/**
 * Serves the sites that the browser tests visit:
 * `node tests/serve-sites.ts <port of dist> <port of the sample site> <port of the site searched in two stages>`.
 */
import { join } from 'node:path';
import { serveSite } from '../scripts/serve-site.ts';
import { site } from '../src/site.ts';
import { buildSampleSite, buildStagedSite, SAMPLE_DIST, STAGED_DIST } from './sample-site.ts';

const [port, samplePort, stagedPort] = process.argv.slice(2).map(Number);
if (port === undefined || samplePort === undefined || stagedPort === undefined)
  throw new Error(
    'Give three ports: for dist, for the sample site, and for the site searched in two stages.',
  );

await serveSite(join(import.meta.dirname, '../dist'), { base: site.base, port });
buildStagedSite();
await serveSite(STAGED_DIST, { port: stagedPort });
buildSampleSite();
await serveSite(SAMPLE_DIST, { port: samplePort });
