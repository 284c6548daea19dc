/**
 * `npm run check:links`: follows every link of every page in dist, fragments included. Links that leave the
 * archive are not followed: a check must give the same answer tomorrow, and offline.
 */
import { globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LinkChecker, LinkState, type LinkResult } from 'linkinator';
import { site } from '../src/site.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
const LOCAL = /^http:\/\/127\.0\.0\.1:\d+/;

/** Puts dist where the archive's base path has it, so that a link that forgets the base finds nothing. */
function mountUnderBase(folder: string): void {
  const mount = join(folder, 'root', site.base);
  mkdirSync(dirname(mount), { recursive: true });
  symlinkSync(DIST, mount.replace(/[/\\]$/, ''), 'dir');
}

function listPages(): string[] {
  const pages = globSync('**/*.html', { cwd: DIST }).sort();
  if (pages.length === 0) throw new Error('dist holds no page. Build the site first: npm run build');
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
      // A link that is redirected lacks its closing slash: some hosts answer it, others do not.
      redirects: 'error',
      linksToSkip: (url) => Promise.resolve(!LOCAL.test(url)),
    });
    return links;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function formatBroken({ url, parent = '', status }: LinkResult): string {
  const reason = status === 200 ? 'no such fragment there' : `answered ${status ?? 'nothing'}`;
  // The checker reports local addresses without the slash they begin with.
  return `dist page /${parent}: link to /${url}: ${reason}`;
}

const links = await checkLinks();
const followed = links.filter(({ state }) => state !== LinkState.SKIPPED);
const broken = links.filter(({ state }) => state === LinkState.BROKEN);
for (const link of broken) console.error(formatBroken(link));
const elsewhere = links.length - followed.length;
console.log(`${followed.length} links followed, ${broken.length} broken, ${elsewhere} lead elsewhere`);
if (broken.length > 0) {
  console.error('Correct the links, or give their targets the ids and addresses they name.');
  process.exitCode = 1;
}
