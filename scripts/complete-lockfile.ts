/**
 * `npm run lockfile`: adds the platform packages that npm left out of package-lock.json.
 *
 * A package with native parts names one optional package per platform. When the registry in use holds only
 * some of them, `npm install` drops the others from the lockfile (or keeps an older version of them) without
 * a word, and `npm ci` (npm 11) then refuses that very lockfile: "Missing: … from lock file". An optional
 * entry that cannot be fetched is skipped by both commands, so naming every platform is enough. The entries
 * carry no integrity hash: the bytes were never seen here.
 *
 * Run it after every `npm install` that changed package-lock.json. Running it twice changes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface LockEntry {
  version?: string;
  cpu?: string[];
  dev?: boolean;
  libc?: string[];
  optional?: boolean;
  os?: string[];
  optionalDependencies?: Record<string, string>;
}

interface Lockfile {
  packages: Record<string, LockEntry>;
}

interface MissingPackage {
  name: string;
  /** The version range its parent asks for. */
  range: string;
  /** Place of the parent in the lockfile, such as `node_modules/pagefind`. */
  parent: string;
  /** Place where its own entry belongs. */
  place: string;
}

const OPERATING_SYSTEMS: Record<string, string> = {
  aix: 'aix',
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  sunos: 'sunos',
  win32: 'win32',
  windows: 'win32',
};
const PROCESSORS = 'arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64'.split(' ');
const C_LIBRARIES: Record<string, string> = { gnu: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** The places where Node would look for `name`, required from `parent`, nearest first. */
function toLookupPlaces(parent: string, name: string): string[] {
  const place = `${parent === '' ? '' : `${parent}/`}node_modules/${name}`;
  if (parent === '') return [place];
  const outer = parent.lastIndexOf('/node_modules/');
  return [place, ...toLookupPlaces(outer === -1 ? '' : parent.slice(0, outer), name)];
}

/** Only an exact range is compared: npm itself settled the others when it wrote the entry. */
function satisfies(version: string | undefined, range: string): boolean {
  return version !== undefined && (version === range || !isExact(range));
}

function isExact(range: string): boolean {
  return /^\d/.test(range);
}

function findMissing(lockfile: Lockfile): MissingPackage[] {
  return Object.entries(lockfile.packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {}).flatMap(([name, range]) => {
      const nearest = toLookupPlaces(parent, name).find((place) => place in lockfile.packages);
      if (nearest === undefined) return [{ name, range, parent, place: `node_modules/${name}` }];
      if (satisfies(lockfile.packages[nearest]?.version, range)) return [];
      // The shared place holds the version that another parent wants, so this one goes below its own.
      return [{ name, range, parent, place: `${parent}/node_modules/${name}` }];
    }),
  );
}

/** Throws when the name does not say for which platform the package is. */
function toPlatform(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = name.slice(name.indexOf('/') + 1).split('-');
  const os = words.map((word) => OPERATING_SYSTEMS[word]).find((found) => found !== undefined);
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (cpu === undefined || (os === undefined && cpu !== 'wasm32')) {
    throw new Error(
      `"${name}" is missing and its name names no platform. Add its entry to package-lock.json by hand.`,
    );
  }
  const libc = words.map((word) => C_LIBRARIES[word]).find((found) => found !== undefined);
  return { cpu: [cpu], ...(libc !== undefined && { libc: [libc] }), ...(os !== undefined && { os: [os] }) };
}

/** Platform packages are released together, so a range means what it meant for a sibling that was found. */
function settleVersion(lockfile: Lockfile, { name, range, parent }: MissingPackage): string {
  if (isExact(range)) return range;
  const siblings = Object.entries(lockfile.packages[parent]?.optionalDependencies ?? {})
    .filter(([, siblingRange]) => siblingRange === range)
    .flatMap(([sibling]) => toLookupPlaces(parent, sibling))
    .map((place) => lockfile.packages[place]?.version);
  const version = siblings.find((found) => found !== undefined);
  if (version === undefined) {
    throw new Error(
      `No package beside "${name}" tells which version "${range}" means. Add its entry by hand.`,
    );
  }
  return version;
}

function toEntry(lockfile: Lockfile, missing: MissingPackage): LockEntry {
  const { os, cpu, libc } = toPlatform(missing.name);
  const dev = lockfile.packages[missing.parent]?.dev === true;
  // In the order in which npm writes the fields, so that npm has nothing to rewrite.
  return {
    version: settleVersion(lockfile, missing),
    ...(cpu && { cpu }),
    ...(dev && { dev }),
    ...(libc && { libc }),
    optional: true,
    ...(os && { os }),
  };
}

function main(): void {
  const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lockfile = JSON.parse(readFileSync(path, 'utf8')) as Lockfile;
  const missing = findMissing(lockfile);
  if (missing.length === 0) {
    console.log('package-lock.json names every platform package; nothing to add.');
    return;
  }
  const added = missing.map((one): [string, LockEntry] => [one.place, toEntry(lockfile, one)]);
  const packages = [...Object.entries(lockfile.packages), ...added].sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  );
  writeFileSync(
    path,
    `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(packages) }, null, 2)}\n`,
  );
  for (const [place, { version }] of added) console.log(`added ${place}@${version ?? '?'}`);
  console.log(`package-lock.json: ${added.length} platform packages added. "npm ci" accepts it now.`);
}

main();
