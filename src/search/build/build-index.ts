import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { minifySync } from 'vite';
import { toRecordHtml } from './record-html.ts';
import type { SectionRecord } from './records.ts';

/** The files of Pagefind that the archive does not use: its user interfaces and its worker. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./u;

/** The first characters of an unpacked file of Pagefind. */
const SIGNATURE = 'pagefind_dcd';

/** The name of a record is part of its file name. */
const RECORD_FILE = /^fragment\/(.+)\.pf_fragment$/u;

/**
 * The environment variable that limits how many word positions one file of the index has. Pagefind has no other setting
 * for this, and calls this one unstable. If a later version ignores it, search loads more bytes, and a test fails.
 */
const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
const DEFAULT_CHUNK_SIZE = 20_000;

/**
 * By default a small archive has one or two files. With this limit it has about ten. A query loads one for each word.
 */
const CHUNK_SIZE_PER_SECTION = 30;

/**
 * How long one call may take. If Pagefind's process dies, its promises never settle, and Node would end without an
 * error.
 */
const LIMIT_MS = 300_000;

/**
 * Writes a new index of the records into a folder. Deletes everything else in the folder.
 *
 * @param language a BCP 47 tag. The whole index uses the inflection rules of this language, because readers search all
 *   texts from pages in this language
 * @returns the name Pagefind gave each record, by the record's `url`
 * @throws if Pagefind reports an error, does not answer, leaves a record out, or has a script that cannot be parsed
 */
export async function buildIndex(
  records: SectionRecord[],
  folder: string,
  language: string,
): Promise<Map<string, string>> {
  const files = (await indexRecords(records, language)).filter(({ path }) => !UNUSED.test(path));
  const names = readRecordNames(files);
  assertComplete(records, names);
  // Pagefind names files by their content, so files of an earlier index would stay beside the new ones.
  await rm(folder, { recursive: true, force: true });
  for (const file of withoutUnusedModules(files)) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.path.endsWith('.js') ? minifyScript(file) : file.content);
  }
  return names;
}

async function indexRecords(records: SectionRecord[], language: string): Promise<IndexFile[]> {
  // The first call starts Pagefind's process, which inherits this variable. Readers also load the list of files, so a
  // large archive must not have more files than by default.
  process.env[CHUNK_SIZE] = String(Math.min(DEFAULT_CHUNK_SIZE, records.length * CHUNK_SIZE_PER_SECTION));
  try {
    const { index } = await call('make an index', createIndex({ forceLanguage: language }));
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
  act: string,
  answer: Promise<Response>,
): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Pagefind did not ${act} within ${LIMIT_MS / 1000} s. Build again.`));
    }, LIMIT_MS);
  });
  try {
    const response = await Promise.race([answer, limit]);
    if (response.errors.length === 0) return response;
    throw new Error(`Pagefind could not ${act}: ${response.errors.join('; ')}`);
  } finally {
    clearTimeout(timer);
  }
}

/** @returns the files. The module for languages without inflection rules is left out unless the index needs it */
function withoutUnusedModules(files: IndexFile[]): IndexFile[] {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  const { languages } = JSON.parse(new TextDecoder().decode(entry?.content)) as {
    languages: Record<string, { wasm: string | null }>;
  };
  const modules = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  return files.filter(({ path }) => !path.startsWith('wasm.') || modules.includes(path));
}

/** Pagefind's script is not minified. Long names are a fifth of what a reader would load. */
function minifyScript({ path, content }: IndexFile): string {
  const { code, errors } = minifySync(path, new TextDecoder().decode(content), { module: true });
  if (errors.length > 0) throw new Error(`${path} cannot be minified: ${errors[0]?.message ?? ''}`);
  return code;
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
