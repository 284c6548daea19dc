import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { toSha256 } from '../text/hash.ts';
import { hashFolders } from './hash-folders.ts';
import type { KeptReading, ReadingStore } from '../text/kept-readings.ts';

/**
 * The environment variable with the folder of the cache. `scripts/build.ts` sets it: the name of the folder has a hash
 * of the code, so a change of the code begins an empty cache. Without the variable, everything is made again.
 */
export const CACHE_VARIABLE = 'ARCHIVE_BUILD_CACHE';

const HASH_BYTES = 32;

/**
 * Does work that takes long, or takes its result from an earlier build. A file of the cache begins with the hash of its
 * content. If the hash is wrong, the file is damaged, cut off or from another program. Then the work is done again.
 *
 * @param kind the kind of work, for example `cards`
 * @param input everything that the result depends on, except the code
 * @param make does the work; the same input must always give the same bytes
 */
export async function getCached(
  kind: string,
  input: unknown,
  make: () => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const folder = process.env[CACHE_VARIABLE];
  if (folder === undefined) return make();
  const file = join(folder, kind, toSha256(JSON.stringify(input)));
  const kept = readKept(file);
  if (kept) return kept;
  const made = await make();
  keep(file, made);
  return made;
}

/** Does the same as `getCached` for text. */
export async function getCachedText(kind: string, input: unknown, make: () => string): Promise<string> {
  const bytes = await getCached(kind, input, () => new TextEncoder().encode(make()));
  return new TextDecoder().decode(bytes);
}

/** The environment variable with a folder for readings only. `prepareReadings` sets it. */
export const READINGS_VARIABLE = 'ARCHIVE_READINGS';

/** The readings of `astro dev`, in a folder for each version of the code. */
const DEV_CACHE = '.cache/dev';

/**
 * Lets `astro dev` begin with the readings of the last time, so that it is ready soon. The folders of other versions of
 * the code are deleted.
 *
 * @param root the folder of the project
 */
export function prepareReadings(root: string): void {
  const code = hashFolders(root, ['src', 'package-lock.json'], process.version).slice(0, 32);
  const top = join(root, DEV_CACHE);
  mkdirSync(join(top, code), { recursive: true });
  for (const name of readdirSync(top).filter((one) => one !== code))
    rmSync(join(top, name), { recursive: true, force: true });
  process.env[READINGS_VARIABLE] = join(top, code);
}

/**
 * @returns the readings of documents that earlier builds kept. In `astro dev`, they are also kept in memory, so that it
 *   reads only what an editor changed. After a change of the code in `text/`, restart `astro dev`
 */
export function openReadings(): ReadingStore {
  const folder = process.env[CACHE_VARIABLE];
  if (folder !== undefined) return openFolder(join(folder, 'readings'));
  return openMemory(process.env[READINGS_VARIABLE]);
}

function openFolder(folder: string): ReadingStore {
  return {
    get: (key) => {
      const bytes = readKept(join(folder, key));
      return bytes && (deserialize(bytes) as KeptReading);
    },
    set: (key, reading) => {
      keep(join(folder, key), serialize(reading));
    },
  };
}

/** @param folder has the readings that are not in memory yet; undefined for none */
function openMemory(folder: string | undefined): ReadingStore {
  const files = folder === undefined ? undefined : openFolder(folder);
  const readings = new Map<string, KeptReading>();
  const keys = new Map<string, string>();
  const remember = (key: string, reading: KeptReading) => {
    const { id } = reading.document;
    const last = keys.get(id);
    keys.set(id, key);
    readings.set(key, reading);
    // An editor saves a text many times. Only the last reading is needed.
    if (last === undefined || last === key) return;
    readings.delete(last);
    if (folder !== undefined) rmSync(join(folder, last), { force: true });
  };
  return {
    get: (key) => {
      const known = readings.get(key);
      if (known) return known;
      const reading = files?.get(key);
      if (reading) remember(key, reading);
      return reading;
    },
    set: (key, reading) => {
      remember(key, reading);
      files?.set(key, reading);
    },
  };
}

function readKept(file: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = readFileSync(file);
    const content = new Uint8Array(bytes.subarray(HASH_BYTES));
    const isWhole = bytes.length > HASH_BYTES && toSha256(content) === bytes.toString('hex', 0, HASH_BYTES);
    if (!isWhole) return undefined;
    // `noteBuild` deletes the files that a build did not use.
    utimesSync(file, new Date(), new Date());
    return content;
  } catch {
    return undefined;
  }
}

/** Ignores errors, for example if the disk is full: the next build does the work again. */
function keep(file: string, content: Uint8Array): void {
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    const part = `${file}.${process.pid}`;
    writeFileSync(part, Buffer.concat([Buffer.from(toSha256(content), 'hex'), content]));
    renameSync(part, file);
  } catch {
    // The caller has the result. Only the cache does not have it.
  }
}
