/**
 * `npm run check:links`: follows every link of every page in dist, with its fragment. It skips links to other sites,
 * because the check must give the same result every day, even without a network.
 */
import { globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LinkChecker, LinkState, type LinkResult } from 'linkinator';
import { site } from '../src/site.ts';
import { findLostSite } from './replace-site.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const LOCAL = /^http:\/\/127\.0\.0\.1:\d+/;

/** Puts dist under the archive's base path, so that a link without the base path is reported as broken. */
function mountUnderBase(folder: string): void {
  const mount = join(folder, 'root', site.base);
  mkdirSync(dirname(mount), { recursive: true });
  symlinkSync(DIST, mount.replace(/[/\\]$/, ''), 'dir');
}

function listPages(): string[] {
  const pages = globSync('**/*.html', { cwd: DIST }).sort();
  if (pages.length === 0) throw new Error('dist has no pages. Build the site first: npm run build');
  return pages.map((page) => join(site.base, page));
}

async function checkLinks(): Promise<LinkResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'check-links-'));
  try {
    mountUnderBase(folder);
    const { links } = await new LinkChecker().check({
      path: listPages(),
      serverRoot: join(folder, 'root'),
      checkFragments: true,
      // A redirect means that the link has no slash at its end. Some hosts do not redirect, so this is a fault.
      redirects: 'error',
      linksToSkip: (url) => Promise.resolve(!LOCAL.test(url)),
    });
    return links;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function formatBroken({ url, parent = '', status }: LinkResult): string {
  const reason = status === 200 ? 'the page has no such fragment' : `status ${status ?? 'unknown'}`;
  // The checker removes the first slash of local addresses.
  return `dist page /${parent}: link to /${url}: ${reason}`;
}

await findLostSite();
const links = await checkLinks();
const followed = links.filter(({ state }) => state !== LinkState.SKIPPED);
const broken = links.filter(({ state }) => state === LinkState.BROKEN);
for (const link of broken) console.error(formatBroken(link));
const elsewhere = links.length - followed.length;
console.log(
  `${followed.length} links checked, ${broken.length} broken, ${elsewhere} external links not checked`,
);
if (broken.length > 0) {
  console.error('Correct these links, or create the pages and ids that they name.');
  process.exitCode = 1;
}
