import { readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { listBuiltFiles } from '../../src/archive/built-files.ts';
import {
  ENCODINGS,
  EVERYWHERE,
  IMMUTABLE_CACHE,
  NOT_FOUND_FILE,
  REVALIDATED_CACHE,
  toCacheControl,
} from '../../src/hosting/delivery.ts';
import { findMediaType, toContentType } from '../../src/media-types.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** A site on a host. */
export interface Site {
  origin: string;
  base: string;
  /** The folder with the files of the site. */
  folder: string;
}

/** A page of which the site has no compressed copy. */
export const UNCOMPRESSED_FILE = 'print/index.html';

/** @returns what is wrong, as sentences */
type Check = (site: Site) => Promise<string[]>;

/** The checks, by the heading of their column. */
export const CHECKS: Record<string, Check> = {
  txt: (site) => checkType(site, '.txt'),
  md: (site) => checkType(site, '.md'),
  bib: (site) => checkType(site, '.bib'),
  ris: (site) => checkType(site, '.ris'),
  jsonld: (site) => checkType(site, '.jsonld'),
  files: checkFiles,
  missing: checkNotFound,
  slash: async (site) => (await checkRedirect(site, '')).concat(await expectStatus(site, 'search/', 200)),
  query: (site) => checkRedirect(site, '?q=a%20b&view=places'),
  forms: checkForms,
  policy: checkPolicy,
  cache: checkCache,
  br: (site) => checkEncoding(site, 'br'),
  gzip: (site) => checkEncoding(site, 'gzip'),
  live: checkLiveCompression,
  packed: checkPackedOnce,
  sums: checkSums,
};

function get(site: Site, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(site.origin + site.base + path, { headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** @returns a sentence if two values differ */
function compare(what: string, found: unknown, expected: unknown): string[] {
  return found === expected ? [] : [`${what}: ${String(found)}, not ${String(expected)}`];
}

function toTypeOf(path: string): string {
  const type = findMediaType(`/${path}`);
  return type === undefined ? 'no type' : toContentType(type);
}

/** Hosts write `UTF-8` or `utf-8`, with or without a space. */
function readType({ headers }: Answer): string {
  return String(headers['content-type']).toLowerCase().replace(/;\s*/u, '; ');
}

function listFiles({ folder }: Site): string[] {
  return listBuiltFiles(folder).filter((path) => !/\.(?:br|gz)$/u.test(path) && !path.endsWith('.htaccess'));
}

function findFile(site: Site, test: RegExp): string {
  const path = listFiles(site).find((candidate) => test.test(candidate));
  if (path === undefined) throw new Error(`The site has no file ${test.source}.`);
  return path;
}

async function checkType(site: Site, ending: string): Promise<string[]> {
  const path = findFile(site, new RegExp(`^documents/[^/.]+\\${ending}$`, 'u'));
  return compare(path, readType(await get(site, path)), toTypeOf(path));
}

/** Every file has its type, and the same bytes as in the site. */
async function checkFiles(site: Site): Promise<string[]> {
  const faults: string[] = [];
  for (const path of listFiles(site)) {
    const answer = await get(site, path.replace(/(^|\/)index\.html$/u, '$1'));
    faults.push(
      ...compare(`${path} status`, answer.status, 200),
      ...compare(`${path} type`, readType(answer), toTypeOf(path)),
      ...compare(`${path} has its bytes`, answer.body.equals(readFileSync(join(site.folder, path))), true),
    );
  }
  return faults;
}

async function checkNotFound(site: Site): Promise<string[]> {
  const page = readFileSync(join(site.folder, NOT_FOUND_FILE));
  const paths = ['missing', 'missing/', 'documents/missing.txt', '_astro/missing.js'];
  const answers = await Promise.all(paths.map((path) => get(site, path)));
  return answers.flatMap((answer, index) => {
    const path = paths[index] ?? '';
    return [
      ...compare(`${path} status`, answer.status, 404),
      ...compare(`${path} is our page`, answer.body.equals(page), true),
      ...compare(`${path} type`, readType(answer), 'text/html; charset=utf-8'),
      ...compare(
        `${path} is kept for good`,
        String(answer.headers['cache-control']).includes('immutable'),
        false,
      ),
    ];
  });
}

async function checkRedirect(site: Site, query: string): Promise<string[]> {
  const { status, headers } = await get(site, `search${query}`);
  const target = new URL(headers.location?.toString() ?? 'none', `${site.origin}${site.base}search`);
  return [
    ...compare('search is redirected', [301, 302, 307, 308].includes(status), true),
    ...compare('target', target.pathname + target.search, `${site.base}search/${query}`),
    ...compare('origin of the target', target.origin, site.origin),
  ];
}

/** Other forms of the address of a page lead to the page; those that name no file lead to our page for missing addresses. */
async function checkForms(site: Site): Promise<string[]> {
  const file = findFile(site, /^documents\/[^/]+-[^/]+\/index\.html$/u);
  const folder = file.replace('index.html', '');
  const faults: string[] = [];
  for (const path of [
    file,
    folder.replaceAll('-', '%2D'),
    folder.replace('/', '//'),
    `${folder}?from=mail`,
  ]) {
    let answer = await get(site, path);
    const { location } = answer.headers;
    if (location !== undefined)
      answer = await get({ ...site, base: '' }, new URL(String(location), site.origin).pathname);
    const isPage = answer.status === 200 && answer.body.equals(readFileSync(join(site.folder, file)));
    faults.push(...compare(`/${path} leads to the page`, isPage, true));
  }
  const missing = readFileSync(join(site.folder, NOT_FOUND_FILE));
  for (const path of [folder.toUpperCase(), `${findFile(site, /^documents\/[^/.]+\.txt$/u)}/`]) {
    const answer = await get(site, path);
    faults.push(...compare(`/${path} is missing`, answer.status, 404));
    faults.push(...compare(`/${path} is our page`, answer.body.equals(missing), true));
  }
  return faults;
}

async function expectStatus(site: Site, path: string, status: number): Promise<string[]> {
  return compare(`${path} status`, (await get(site, path)).status, status);
}

async function checkPolicy(site: Site): Promise<string[]> {
  const script = findFile(site, /^_astro\/.*\.js$/u);
  const paths = ['', 'documents/', findFile(site, /\.txt$/u), findFile(site, /\.json$/u), script, 'missing'];
  const answers = await Promise.all(paths.map((path) => get(site, path)));
  return answers.flatMap(({ headers }, index) =>
    EVERYWHERE.flatMap(([name, value]) =>
      compare(`${name} of /${paths[index] ?? ''}`, headers[name.toLowerCase()], value),
    ),
  );
}

async function checkCache(site: Site): Promise<string[]> {
  const revalidated = ['', 'preferences.js', 'search/passages.json', 'search/passages.json?0123456789'];
  const immutable = [/^_astro\/.*\.js$/u, /^_astro\/.*\.css$/u, /^pagefind\/index\//u].map((test) =>
    findFile(site, test),
  );
  const faults: string[] = [];
  for (const path of [...revalidated, ...immutable]) {
    const { headers } = await get(site, path);
    faults.push(
      ...compare(`Cache-Control of /${path}`, headers['cache-control'], toCacheControl(`/${path}`)),
    );
    const again = await get(site, path, { 'If-None-Match': String(headers.etag) });
    faults.push(...compare(`status of /${path} if it has not changed`, again.status, 304));
  }
  const values = [toCacheControl(`/${immutable[0] ?? ''}`), toCacheControl('/')];
  return [...faults, ...compare('the table', values.join(), [IMMUTABLE_CACHE, REVALIDATED_CACHE].join())];
}

const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync };

/** The host sends the compressed copy that the build made, and says that it depends on the request. */
async function checkEncoding(site: Site, encoding: keyof typeof ENCODINGS): Promise<string[]> {
  const folder = findFile(site, /^documents\/[^/]+\/index\.html$/u).replace('index.html', '');
  const faults: string[] = [];
  for (const [path, file] of [
    [folder, `${folder}index.html`],
    ['search/passages.json?0123456789', 'search/passages.json'],
    ...[/^documents\/[^/.]+\.txt$/u, /^documents\/[^/.]+\.csl\.json$/u, /^_astro\/.*\.js$/u].map((test) => {
      const found = findFile(site, test);
      return [found, found] as const;
    }),
  ] as const) {
    const answer = await get(site, path, {
      'Accept-Encoding': encoding === 'br' ? 'gzip, deflate, br' : 'gzip',
    });
    faults.push(
      ...compare(`encoding of /${path}`, answer.headers['content-encoding'], encoding),
      ...compare(`type of /${path}`, readType(answer), toTypeOf(file)),
      ...compare(`Vary of /${path}`, /accept-encoding/iu.test(String(answer.headers.vary)), true),
    );
    if (answer.headers['content-encoding'] !== encoding) continue;
    const copy = join(site.folder, file + ENCODINGS[encoding]);
    faults.push(
      ...compare(`bytes of /${path}`, answer.body.length, statSync(copy).size),
      ...compare(
        `/${path} has its content`,
        UNPACK[encoding](answer.body).equals(readFileSync(join(site.folder, file))),
        true,
      ),
    );
  }
  return faults;
}

/** The host compresses a file itself if there is no copy. */
async function checkLiveCompression(site: Site): Promise<string[]> {
  const path = UNCOMPRESSED_FILE.replace('index.html', '');
  const { headers, body } = await get(site, path, { 'Accept-Encoding': 'gzip, deflate, br' });
  const encoding = headers['content-encoding'];
  if (encoding !== 'br' && encoding !== 'gzip') return compare(`encoding of /${path}`, encoding, 'gzip');
  const content = readFileSync(join(site.folder, UNCOMPRESSED_FILE));
  return compare(`/${path} has its content`, UNPACK[encoding](body).equals(content), true);
}

/** Files that are compressed already are sent as they are. */
async function checkPackedOnce(site: Site): Promise<string[]> {
  const paths = [/^pagefind\/index\//u, /\.pagefind$/u, /\.pf_meta$/u, /\.png$/u].map((test) =>
    findFile(site, test),
  );
  const answers = await Promise.all(paths.map((path) => get(site, path, { 'Accept-Encoding': 'gzip, br' })));
  return answers.flatMap(({ headers, body }, index) => {
    const path = paths[index] ?? '';
    return [
      ...compare(`encoding of /${path}`, headers['content-encoding'], undefined),
      ...compare(`/${path} has its bytes`, body.equals(readFileSync(join(site.folder, path))), true),
    ];
  });
}

async function checkSums(site: Site): Promise<string[]> {
  const answer = await get(site, 'SHA256SUMS');
  return [
    ...compare('status', answer.status, 200),
    ...compare('type', readType(answer), 'text/plain; charset=utf-8'),
    ...compare('bytes', answer.body.equals(readFileSync(join(site.folder, 'SHA256SUMS'))), true),
  ];
}

/** @returns the bytes of a page as sent to a browser */
export async function countPageBytes(site: Site): Promise<number> {
  const folder = findFile(site, /^documents\/[^/]+\/index\.html$/u).replace('index.html', '');
  return (await get(site, folder, { 'Accept-Encoding': 'gzip, deflate, br' })).body.length;
}
