/**
 * `npm run test:hosts`: starts our own server, nginx, Caddy and Apache on this machine, each with our configuration at `/`
 * and under a path, and bare, and prints what each does with the built site. It installs hosts that are missing. The exit
 * status is 1 if a host does something wrong with our configuration, or could not be tried.
 */
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listBuiltFiles } from '../../src/archive/built-files.ts';
import { ENCODINGS } from '../../src/hosting/delivery.ts';
import { precompress } from '../../src/hosting/precompress.ts';
import { writeConfigurations } from '../../src/hosting/write-configurations.ts';
import { findLostSite } from '../../scripts/replace-site.ts';
import { CHECKS, countPageBytes, UNCOMPRESSED_FILE, type Site } from './checks.ts';
import { HOSTS, type Host } from './hosts.ts';
import { installHosts } from './install-hosts.ts';

const DIST = join(import.meta.dirname, '../../dist');
const PATH = '/some/path/';

/** It only sends the compressed copies that the build made. */
const OUR_SERVER = 'our server';

interface Row {
  name: string;
  /** What is wrong, by the heading of the column. */
  faults: Record<string, string[]>;
  pageBytes: number;
  /** Whether a fault is a fault of our configuration. */
  isOurs: boolean;
}

/** Makes a folder to serve. The programs of hosts run as another user, who must be able to read it. */
async function makeRoot(work: string, base: string): Promise<{ root: string; configurations: string }> {
  const [root, configurations] = [join(work, 'root'), join(work, 'hosting')];
  const site = join(root, base);
  mkdirSync(site, { recursive: true });
  cpSync(DIST, site, { recursive: true });
  await precompress(
    site,
    listBuiltFiles(site).filter((path) => !/\.(?:br|gz)$/u.test(path)),
  );
  for (const ending of Object.values(ENCODINGS)) rmSync(join(site, UNCOMPRESSED_FILE + ending));
  writeConfigurations(site, configurations, base);
  return { root, configurations };
}

async function tryHost(name: string, host: Host, site: Omit<Site, 'origin'>, isOurs: boolean): Promise<Row> {
  const faults: Row['faults'] = {};
  const served = { ...site, origin: host.origin };
  for (const [column, check] of Object.entries(CHECKS))
    if (!name.startsWith(OUR_SERVER) || column !== 'live') faults[column] = await check(served);
  return { name, faults, pageBytes: await countPageBytes(served), isOurs };
}

function toMark(faults: string[] | undefined): string {
  if (faults === undefined) return '-';
  return faults.length === 0 ? 'yes' : 'no';
}

function printTable(rows: Row[]): void {
  const columns = Object.keys(CHECKS);
  const width = Math.max(...rows.map(({ name }) => name.length));
  console.log(`\n${''.padEnd(width)}  ${columns.join('  ')}  bytes of a page`);
  for (const { name, faults, pageBytes } of rows) {
    const marks = columns.map((column) => toMark(faults[column]).padEnd(column.length));
    console.log(`${name.padEnd(width)}  ${marks.join('  ')}  ${pageBytes}`);
  }
}

function printFaults(rows: Row[]): void {
  for (const { name, faults } of rows)
    for (const [column, sentences] of Object.entries(faults))
      for (const sentence of sentences.slice(0, 5)) console.error(`${name}, ${column}: ${sentence}`);
}

await findLostSite();
if (!existsSync(join(DIST, 'index.html'))) throw new Error('There is no site. Build it first: npm run build');
const problems = installHosts();
const work = mkdtempSync(join(tmpdir(), 'archive-hosts-'));
const rows: Row[] = [];
try {
  chmodSync(work, 0o755);
  for (const [base, isOurs] of [
    ['/', true],
    [PATH, true],
    ['/', false],
  ] as const) {
    const part = join(work, `${isOurs ? 'ours' : 'bare'}${base.replaceAll('/', '-')}`);
    const { root, configurations } = await makeRoot(part, base);
    for (const [name, start] of Object.entries(HOSTS)) {
      // Our own server has no other configuration.
      if (!isOurs && name === OUR_SERVER) continue;
      const label = `${name}${isOurs ? ` ${base}` : ', bare'}`;
      console.log(`test:hosts: ${label} …`);
      try {
        const settings = {
          work: join(part, name),
          root,
          base,
          configurations: isOurs ? configurations : undefined,
        };
        const host = await start(settings);
        try {
          rows.push(await tryHost(label, host, { base, folder: join(root, base) }, isOurs));
        } finally {
          await host.stop();
        }
      } catch (error) {
        problems.push(
          `${label} could not be tried: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
  }
} finally {
  rmSync(work, { recursive: true });
}
printTable(rows);
console.log('\n"no" for a bare host is what it does without our configuration.\n');
const wrong = rows.filter(({ isOurs, faults }) => isOurs && Object.values(faults).flat().length > 0);
printFaults(wrong);
for (const problem of problems) console.error(problem);
console.log(
  `${rows.length} hosts tried, ${wrong.length} wrong with our configuration, ${problems.length} not tried`,
);
if (wrong.length + problems.length > 0) process.exitCode = 1;
