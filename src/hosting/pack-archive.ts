import { createWriteStream, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { paths } from '../archive/addresses.ts';
import { CHECKSUMS_FILE } from '../archive/checksums.ts';
import { makeProgress } from '../archive/progress.ts';
import { getZipOptions } from '../archive/whole/zip-options.ts';
import { toSha256 } from '../text/hash.ts';
import { toOfflineFile, type FindPlace } from './offline.ts';
import { choosePackedFiles, listFilesOf, ZIP_FILE } from './packed-files.ts';

/** A file of the zip. It is read only when it is written, so that a large archive does not need more memory. */
interface PackedFile {
  path: string;
  read: () => Uint8Array;
}

/** What the zip is made from. */
interface PackedArchive {
  /** The top folder of the finished site. */
  site: string;
  /** The files of the site, as paths from its top folder. */
  files: readonly string[];
  /** The base path of the site. */
  base: string;
  /** The folder `content`. */
  content: string;
  /** The name of the archive, for the file that explains the zip. */
  name: string;
  /** The name of the folder in the zip. */
  folder: string;
}

const DOWNLOAD_PAGE = `${paths.download.slice(1)}index.html`;

/**
 * Writes the zip with the whole archive into the site. Writes the sizes of all files into the page that offers them.
 * The zip has the pages, which are changed so that they open from a folder, the content, and the checksums of its
 * files. `choosePackedFiles` says what it leaves out. The same site always makes the same bytes.
 *
 * @returns the size of the zip in bytes
 */
export async function packArchive(archive: PackedArchive): Promise<number> {
  const { site, folder } = archive;
  fillSizes(site, (path) => path !== ZIP_FILE);
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(join(site, ZIP_FILE)));
  const sums = new Map<string, string>();
  const add = ({ path, read }: PackedFile) =>
    zip.addReadStreamLazy(`${folder}/${path}`, getZipOptions(), (done) => {
      const bytes = read();
      sums.set(path, toSha256(bytes));
      done(undefined, Readable.from([bytes]));
    });
  const packed = listPacked(archive);
  const onFile = makeProgress('build: packing', packed.length, console.log);
  for (const file of packed)
    add({
      path: file.path,
      read: () => {
        onFile();
        return file.read();
      },
    });
  // The list is the last file of the zip, so all others have been read before.
  const list = () => [...sums].map(([path, sum]) => `${sum}  ${path}\n`).join('');
  add({ path: CHECKSUMS_FILE, read: () => Buffer.from(list()) });
  zip.end();
  await written;
  fillSizes(site, (path) => path === ZIP_FILE);
  return statSync(join(site, ZIP_FILE)).size;
}

/** @returns the files of the zip in the order of their paths, as `SHA256SUMS` lists them */
function listPacked({ site, files, base, content, name }: PackedArchive): PackedFile[] {
  const chosen = choosePackedFiles(site, files, content);
  const pages = chosen.files.map((path) => ({
    path,
    read: () => readFile(site, path, base, chosen.findPlace),
  }));
  const sources = listFilesOf(content).map((path) => ({
    path: `content/${path}`,
    read: () => readFileSync(join(content, path)),
  }));
  const readMe = { path: 'README.txt', read: () => Buffer.from(explain(name, chosen.isLarge)) };
  return [...pages, ...sources, readMe].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function readFile(site: string, path: string, base: string, findPlace: FindPlace): Uint8Array {
  const bytes = readFileSync(join(site, path));
  const offline = toOfflineFile(path, () => bytes, base, findPlace);
  return offline === undefined ? bytes : Buffer.from(offline);
}

const LEFT_OUT = `
The archive is large, so two kinds of pages are only on its site: those that
compare two texts, and those to print.
`;

function explain(name: string, isLarge: boolean): string {
  return `${name}

index.html          the pages: open it in a browser
documents/          each text as plain text,${isLarge ? '' : ' Markdown,'} JSON and references
archive.*           all texts in one file: book, references, tables
content/documents/  the texts with their facts${isLarge ? ', in Markdown' : ''}
content/sources/    the files as received
content/ids/        the ledger: every paragraph and section that was published
SHA256SUMS          the checksums of all files here: sha256sum -c SHA256SUMS
${isLarge ? LEFT_OUT : ''}
Search and the check of quotations need a web server. Run

  python3 -m http.server

in this folder, then open http://localhost:8000/
`;
}

/** @param isFilled returns whether to write a size for a file, given as a path from the top folder of the site */
function fillSizes(site: string, isFilled: (path: string) => boolean): void {
  const page = join(site, DOWNLOAD_PAGE);
  const html = readFileSync(page, 'utf8');
  const filled = html.replace(
    /(<span data-size-of="\/([^"]+)")>(?=<\/span>)/gu,
    (whole, start: string, path: string) =>
      isFilled(path) ? `${start}>, ${formatSize(statSync(join(site, path)).size)}` : whole,
  );
  writeFileSync(page, filled);
}

/** @returns the size in decimal units, as file managers show it: `820 bytes`, `31 kB`, `1.4 MB` */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [size, unit] = bytes < 999_500 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}
