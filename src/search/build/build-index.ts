import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';
import { close, createIndex, type IndexFile } from 'pagefind';
import type { IndexFiles } from '../engine/files.ts';
import { PAGEFIND_EXPORTS, PAGEFIND_IMPORT, PagefindModule } from '../engine/pagefind-module.ts';
import { toIndexWords } from '../query/index-words.ts';
import { toRecordHtml } from './record-html.ts';
import { listRecordTexts, type SectionRecord } from './records.ts';
import { stripModule } from './strip-module.ts';

/** The files of Pagefind that search uses, apart from its module. `engine/pagefind-index.ts` loads them. */
const USED = /\.pf_(?:meta|index)$/u;

/** The records already contain stems, so Pagefind needs no language rules. Its module without them is 4 kB smaller. */
const NO_LANGUAGE = 'und';

/** The first characters of an unpacked file of Pagefind. */
const SIGNATURE = 'pagefind_dcd';

/** The name of a record is part of its file name. */
const RECORD_FILE = /^fragment\/(.+)\.pf_fragment$/u;

/** A record's name is these characters and a hash. Browsers get only the hash, because each section has such a name. */
const NAME_START = `${NO_LANGUAGE}_`.length;

/**
 * The environment variable that limits how many word positions one file of the index has. Pagefind has no other setting
 * for this limit, and calls this variable unstable. If a later version ignores it, search loads more bytes, and a test
 * fails.
 */
export const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
const DEFAULT_CHUNK_SIZE = 20_000;

/**
 * By default, the index of a small archive has one or two files. With this limit it has about 70, and a query loads
 * only one file for each word.
 */
const CHUNK_SIZE_PER_SECTION = 3;

/**
 * How long one call may take. If Pagefind's process dies, its promises never settle, and Node would end without an
 * error.
 */
const LIMIT_MS = 300_000;

/**
 * Writes a new index of the records into a folder. Deletes everything else in the folder.
 *
 * @returns the name of each record, by the record's `url`, and the names of the files that search loads first
 * @throws if Pagefind reports an error, does not answer, leaves a record out, or has a module that search cannot use
 */
export async function buildIndex(
  records: SectionRecord[],
  folder: string,
): Promise<{ recordNames: Map<string, string>; files: IndexFiles }> {
  const all = await indexRecords(records);
  const names = readRecordNames(all);
  const { meta, wasm } = readEntry(all);
  const module = await toModule(all, wasm);
  const chunks = await listChunks(records, unpack(all, wasm), unpack(all, meta));
  assertComplete(records, names);
  // Pagefind names files by their content, so files of an earlier index would stay beside the new ones.
  await rm(folder, { recursive: true, force: true });
  for (const file of [module, ...all.filter(({ path }) => USED.test(path))]) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.content);
  }
  const ends = Array.from({ length: 64 }, (_, index) => NAME_START + index + 1);
  const isUnique = (end: number) =>
    new Set([...names.values()].map((name) => name.slice(0, end))).size === names.size;
  const record: IndexFiles['record'] = [NAME_START, ends.find(isUnique) ?? Infinity];
  const recordNames = new Map(Array.from(names, ([url, name]) => [url, name.slice(...record)]));
  return { recordNames, files: { meta, wasm: module.path, chunks, record } };
}

/** @returns the value of the variable `CHUNK_SIZE` for an archive */
export function toChunkSize(sections: number): string {
  return String(Math.min(DEFAULT_CHUNK_SIZE, sections * CHUNK_SIZE_PER_SECTION));
}

async function indexRecords(records: SectionRecord[]): Promise<IndexFile[]> {
  // The first call starts Pagefind's process, which inherits this variable. Readers also load the list of files, so a
  // large archive must not have more files than by default.
  process.env[CHUNK_SIZE] = toChunkSize(records.length);
  try {
    const { index } = await call('make an index', createIndex({ forceLanguage: NO_LANGUAGE }));
    if (!index) throw new Error('Pagefind returned no index. Install it again: npm ci.');
    for (const record of records) {
      const page = { url: record.url, content: toRecordHtml(record) };
      await call(`index ${record.url}`, index.addHTMLFile(page));
    }
    return (await call('finish the index', index.getFiles())).files;
  } finally {
    Reflect.deleteProperty(process.env, CHUNK_SIZE);
    await close();
  }
}

/** Pagefind returns its errors instead of throwing them. */
async function call<Response extends { errors: string[] }>(
  action: string,
  answer: Promise<Response>,
): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Pagefind did not ${action} within ${LIMIT_MS / 1000} s. Build again.`));
    }, LIMIT_MS);
  });
  try {
    const response = await Promise.race([answer, limit]);
    if (response.errors.length === 0) return response;
    throw new Error(`Pagefind could not ${action}: ${response.errors.join('; ')}`);
  } finally {
    clearTimeout(timer);
  }
}

/** @returns the names of the file that has the sections, and of the module */
function readEntry(files: IndexFile[]): Pick<IndexFiles, 'meta' | 'wasm'> {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { languages } = JSON.parse(new TextDecoder().decode(entry?.content)) as {
    languages: Record<string, { hash: string; wasm: string | null }>;
  };
  const [language, ...others] = Object.values(languages);
  if (!language || others.length > 0) throw new Error('Pagefind made no index, or more than one.');
  return { meta: `pagefind.${language.hash}.pf_meta`, wasm: `wasm.${language.wasm ?? 'unknown'}.pagefind` };
}

/**
 * @returns the module, with a hash in its name, so that caches cannot mix the modules of two releases. It is the largest
 *   file of search. It has only what search uses, and Zopfli packs it smaller than Pagefind: 51 kB instead of 55
 */
async function toModule(files: IndexFile[], name: string): Promise<IndexFile> {
  const wasm = unpack(files, name);
  assertUsable(wasm);
  const stripped = stripModule(wasm, PAGEFIND_EXPORTS, 1);
  const signed = Buffer.concat([Buffer.from(SIGNATURE), stripped]);
  const content = await gzipAsync(new Uint8Array(signed), { numiterations: 15 });
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return { path: name.replace('.pagefind', `.${hash}.pagefind`), content };
}

/** @returns the content of a file, without Pagefind's signature */
function unpack(files: IndexFile[], name: string): Uint8Array<ArrayBuffer> {
  const packed = files.find(({ path }) => path === name)?.content ?? new Uint8Array();
  return new Uint8Array(gunzipSync(packed)).subarray(SIGNATURE.length);
}

/**
 * Each chunk has the words of one range in the alphabet.
 *
 * @returns the beginnings of the first words of the chunks, and the names of the chunks
 */
async function listChunks(
  records: SectionRecord[],
  wasm: Uint8Array<ArrayBuffer>,
  meta: Uint8Array<ArrayBuffer>,
): Promise<IndexFiles['chunks']> {
  const module = await PagefindModule.open(wasm, meta);
  const words = new Set(listRecordTexts(records).flatMap((text) => toIndexWords(text).split(' ')));
  const firstWords = new Map<string, string>();
  let before = '';
  for (const word of [...words].toSorted()) {
    for (const name of module.listChunks(word))
      if (!firstWords.has(name)) firstWords.set(name, shorten(word, before));
    before = word;
  }
  return [[...firstWords.values()].join(' '), [...firstWords.keys()].join(' ')];
}

/** @returns the shortest beginning of a word that still comes after the word before it in the alphabet */
function shorten(word: string, before: string): string {
  let length = 1;
  while (length < word.length && before.startsWith(word.slice(0, length))) length += 1;
  return word.slice(0, length);
}

/** A later version of Pagefind may have a module that `PagefindModule` cannot use. */
function assertUsable(wasm: BufferSource): void {
  const module = new WebAssembly.Module(wasm);
  const imports = WebAssembly.Module.imports(module).map((one) => `${one.module} ${one.name}`);
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  const missing = PAGEFIND_EXPORTS.filter((name) => !names.includes(name));
  if (missing.length === 0 && imports.join() === PAGEFIND_IMPORT.join(' ')) return;
  throw new Error(
    `Pagefind has changed. Its module lacks: ${missing.join(', ') || 'nothing'}. It imports: ${imports.join()}. ` +
      'Change src/search/engine/pagefind-module.ts.',
  );
}

function readRecordNames(files: IndexFile[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { path, content } of files) {
    const [, name] = RECORD_FILE.exec(path) ?? [];
    if (name === undefined) continue;
    const text = gunzipSync(content).toString('utf8');
    const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
    names.set(url, name);
  }
  return names;
}

function assertComplete(records: SectionRecord[], names: Map<string, string>): void {
  const missing = records.filter(({ url }) => !names.has(url)).map(({ url }) => url);
  if (missing.length === 0 && names.size === records.length) return;
  throw new Error(
    `The index has ${names.size} of ${records.length} records. Missing: ${missing.join(', ') || 'none'}. ` +
      'Two sections may have the same id: run npm run check:content.',
  );
}
