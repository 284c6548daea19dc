/**
 * Reads a PDF from standard input, and writes the text of its pages to standard output as JSON. `read-pdf.ts` runs it
 * as a process of its own for two reasons. A hostile file cannot use up the time and memory of the archive, and the
 * library is asynchronous, but the archive reads files synchronously.
 */
import { buffer } from 'node:stream/consumers';
import { getDocumentProxy } from 'unpdf';
import { toReadingOrder } from './pdf-order.ts';
import type { PdfPages } from './read-pdf.ts';

/** The reasons for the names that PDF.js gives to errors of files. */
const REASONS: Record<string, 'locked' | 'damaged'> = {
  PasswordException: 'locked',
  InvalidPDFException: 'damaged',
};

async function readPages(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(bytes, { verbosity: 0 });
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const strings = toReadingOrder(items.filter((item) => 'str' in item));
    pages.push(strings.map(({ str, hasEOL }) => `${str}${hasEOL ? '\n' : ''}`).join(''));
    page.cleanup();
  }
  return pages;
}

async function answer(): Promise<PdfPages> {
  try {
    return { pages: await readPages(new Uint8Array(await buffer(process.stdin))) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { reason: REASONS[name] ?? 'damaged', detail: message };
  }
}

process.stdout.write(JSON.stringify(await answer()));
