import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatApache } from './apache.ts';
import { formatCaddy } from './caddy.ts';
import { formatNetlifyHeaders, NETLIFY_FILE } from './netlify.ts';
import { formatNginx } from './nginx.ts';

/** The configurations that a person copies to the host or includes there, by the name of their file. */
export const CONFIGURATIONS = {
  'nginx.conf': formatNginx,
  'caddy.conf': formatCaddy,
  'apache.conf': formatApache,
} as const;

const HEAD =
  '# "npm run build" makes this file. Do not change it. README.md says how to use it, under "Publish".\n';

/**
 * @param site the top folder of the built site. The file for Netlify and Cloudflare Pages must be in it
 * @param configurations the folder for the configurations of other hosts. It must not be in the site, because hosts
 *   would serve it
 * @param base the base path of the site
 */
export function writeConfigurations(site: string, configurations: string, base: string): void {
  writeFileSync(join(site, NETLIFY_FILE), HEAD + formatNetlifyHeaders(base));
  mkdirSync(configurations, { recursive: true });
  for (const [name, format] of Object.entries(CONFIGURATIONS))
    writeFileSync(join(configurations, name), HEAD + format(base));
}
