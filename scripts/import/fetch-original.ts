import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { FORMATS, getFormat, guessMediaType, type OriginalMediaType } from '../../src/originals/formats.ts';

/** A file as received, before anything is read from it. */
export interface ReceivedOriginal {
  bytes: Uint8Array;
  /** Its own name, without folders. */
  name: string;
  mediaType: OriginalMediaType;
  /** The encoding that the server named. */
  encoding: string | undefined;
  /** The address at which it was found, after all redirects. */
  address: string | undefined;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LIMIT_BYTES = 40_000_000;
const LIMIT_MS = 60_000;
const LIMIT_REDIRECTS = 10;

/**
 * Gets a file from this machine, or from an address. This is the only place of the project that uses the network for content.
 *
 * @throws if there is no such file or page, or it is too large or too slow
 */
export async function fetchOriginal(from: string): Promise<ReceivedOriginal> {
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(from)) return fetchAddress(from);
  const stats = statSync(from, { throwIfNoEntry: false });
  if (stats === undefined)
    throw new Error(`There is no file ${from}. Give its path, or an address with https://.`);
  if (!stats.isFile()) throw new Error(`${from} is not a file. Give the path of one file.`);
  if (stats.size > LIMIT_BYTES) throw new Error(tellTooLarge(from));
  const bytes = new Uint8Array(readFileSync(from));
  const name = basename(from);
  return { bytes, name, mediaType: detect(bytes, name), encoding: undefined, address: undefined };
}

async function fetchAddress(from: string): Promise<ReceivedOriginal> {
  const signal = AbortSignal.timeout(LIMIT_MS);
  try {
    const { response, address } = await follow(from, signal);
    const bytes = await readWithin(response, address);
    const name = decodeURIComponent(
      new URL(address).pathname.split('/').findLast((part) => part !== '') ?? 'page',
    );
    const header = response.headers.get('content-type') ?? '';
    const [type = '', encoding] = header.split(/;\s*charset\s*=\s*"?([^";\s]+)/iu);
    return { bytes, name, mediaType: detect(bytes, name, type.trim().toLowerCase()), encoding, address };
  } catch (error) {
    if (signal.aborted)
      throw new Error(
        `${from} did not answer within ${LIMIT_MS / 1000} seconds. Save the page with a browser and import the file.`,
        { cause: error },
      );
    if (error instanceof TypeError)
      throw new Error(
        `${from} cannot be reached (${tellCause(error)}). Check the address, or save the page with a browser and import the file.`,
        { cause: error },
      );
    throw error;
  }
}

/** Follows redirects itself, so that each address is checked. */
async function follow(from: string, signal: AbortSignal): Promise<{ response: Response; address: string }> {
  let address = from;
  for (let hop = 0; hop <= LIMIT_REDIRECTS; hop += 1) {
    if (!URL.canParse(address) || !/^https?:$/u.test(new URL(address).protocol))
      throw new Error(`${address} is not an address with http:// or https://.`);
    const response = await fetch(address, { redirect: 'manual', signal });
    const next = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && next !== null) {
      await response.body?.cancel();
      address = new URL(next, address).href;
      continue;
    }
    if (!response.ok)
      throw new Error(
        `${address} answers ${response.status} ${response.statusText}. Check the address, or save the page with a browser and import the file.`,
      );
    return { response, address };
  }
  throw new Error(
    `${from} leads through more than ${LIMIT_REDIRECTS} other addresses. Save the page with a browser and import the file.`,
  );
}

async function readWithin(response: Response, address: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += (piece as Uint8Array).byteLength;
    if (size > LIMIT_BYTES) throw new Error(tellTooLarge(address));
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** Kinds of file that have no reader, by their first bytes. */
const OTHERS: readonly [RegExp, kind: string, remedy: string][] = [
  [/^\{\\rtf/u, 'a Rich Text file', 'Save it as DOCX with a word processor'],
  [/^\xd0\xcf\p{Cc}\xe0/u, 'a file of an old version of Office', 'Save it as DOCX with a word processor'],
  [/^PK[^]{28}mimetypeapplication\/epub/u, 'a book (EPUB)', 'Unpack it, and import the pages in it (HTML)'],
  [/^PK[^]{28}mimetypeapplication\/vnd\.oasis/u, 'an OpenDocument file', 'Save it as DOCX with LibreOffice'],
  [/^PK/u, 'a zip, but no Word file', 'Unpack it, and import a file that is in it'],
  [
    /^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF)/u,
    'a picture',
    'Type its words into a plain text file, and import that',
  ],
];

/**
 * The first bytes say more than a name or a server.
 *
 * @throws if the file is empty, or of a kind that cannot be read
 */
function detect(bytes: Uint8Array, name: string, type = ''): OriginalMediaType {
  if (bytes.byteLength === 0)
    throw new Error(`${name} is empty. Get the file again from where it was published.`);
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1').replace(/^ï»¿/u, '').trimStart();
  if (start.startsWith('%PDF-')) return 'application/pdf';
  // The list of the parts of a zip is at its end.
  if (start.startsWith('PK') && Buffer.from(bytes).includes('word/document')) return DOCX;
  const other = OTHERS.find(([pattern]) => pattern.test(start));
  // A part of a Word file may be missing: then the reader says so.
  if (other && !(start.startsWith('PK') && guessMediaType(name) === DOCX))
    throw new Error(`${name} is ${other[1]}, which the archive cannot read. ${other[2]}.`);
  const isPage = /^(?:<!--[^]*?-->\s*|<\?xml[^>]*>\s*)*(?:<!doctype html|<html)/iu.test(start);
  if (isPage || type === 'text/html') {
    const wanted = getFormat(guessMediaType(name));
    if (wanted.id === 'pdf' || wanted.id === 'docx')
      throw new Error(
        `${name} is a page (HTML), and no ${wanted.name}. It may ask for a login, or say that the file is gone. Open it in a browser, save the file that it leads to, and import that. If the page itself is the text, give it a name with .html.`,
      );
    return 'text/html';
  }
  if (start.startsWith('<?xml')) return 'application/xml';
  const known = FORMATS.find(
    ({ mediaType }) =>
      mediaType === type.replace('text/xml', 'application/xml').replace('application/xhtml+xml', 'text/html'),
  );
  return known?.mediaType ?? guessMediaType(name);
}

function tellTooLarge(from: string): string {
  return `${from} has more than ${LIMIT_BYTES / 1_000_000} MB. Divide it into several files.`;
}

function tellCause(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
