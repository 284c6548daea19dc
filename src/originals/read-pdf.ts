import { spawnSync } from 'node:child_process';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { LineWriter, UnreadableError, type OriginalReading, type Unreadable } from './reading.ts';

/** The output of the process: the text of each page, or why there is none. */
export type PdfPages = { pages: string[] } | Unreadable;

const LIMIT_MS = 120_000;
const LIMIT_MEMORY_MB = 1_000;
const LIMIT_OUTPUT_BYTES = 20_000_000;

/** Vite makes one file of many modules, so only the folder of the package is known, and not the neighbours of this module. */
const PROCESS = join(dirname(findPackageJSON(import.meta.url) ?? ''), 'src', 'originals', 'pdf-process.ts');

/** Reads the strings of a PDF in the order of the file. PDF.js finds the ends of lines. */
export function readPdf(bytes: Uint8Array): OriginalReading {
  const pages = readPages(bytes);
  const writer = new LineWriter();
  for (const line of pages.flatMap((page) => page.split('\n'))) {
    writer.addText(line);
    writer.endLine();
  }
  const lines = writer.finish();
  if (lines.length === 0) throw new UnreadableError('no-words', `${pages.length} pages`);
  return { lines, pageCount: pages.length };
}

function readPages(bytes: Uint8Array): string[] {
  const { stdout, error, signal, status } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${LIMIT_MEMORY_MB}`, '--no-warnings', PROCESS],
    { input: bytes, timeout: LIMIT_MS, killSignal: 'SIGKILL', maxBuffer: LIMIT_OUTPUT_BYTES },
  );
  const failure: NodeJS.ErrnoException | undefined = error;
  if (failure?.code === 'ETIMEDOUT')
    throw new UnreadableError('too-costly', `it takes more than ${LIMIT_MS / 1000} seconds`);
  if (failure?.code === 'ENOBUFS')
    throw new UnreadableError('too-costly', `its text has more than ${LIMIT_OUTPUT_BYTES} bytes`);
  if (error) throw error;
  if (status !== 0)
    throw new UnreadableError('too-costly', `its reader ended with ${signal ?? `status ${status}`}`);
  const answer = JSON.parse(stdout.toString('utf8')) as PdfPages;
  if ('reason' in answer) throw new UnreadableError(answer.reason, answer.detail);
  return answer.pages;
}
